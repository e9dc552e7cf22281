using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>
/// A body with what identifies a patient blotted out: NHS numbers that the catalogue does not publish, and the names,
/// contacts, addresses and dates of birth of Patients. Letters become x, digits 0 or •, and nothing moves, so that lines,
/// columns and what the checks say stay the same. Free text stays as it is.
/// </summary>
internal sealed class MaskedBody(ExchangeValidatorOptions options)
{
    private static readonly string[] Personal = ["name", "telecom", "address", "contact", "birthDate", "maidenName", "photo"];

    // These say what a value is about, not whose it is.
    private static readonly string[] Harmless = ["use", "system", "rank", "type", "url", "relationship", "gender", "extension", "resourceType"];

    private readonly Display _display = new(options.Catalogue);

    /// <summary>The bytes with patients masked; bytes that are no FHIR come back as a note of their length.</summary>
    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return body;
        if (CheckedBody.Read(body, options.MaxBodyBytes).Source is not { } source)
            return Encoding.UTF8.GetBytes($"{body.Length} bytes that can not be read as FHIR are not shown.\n");

        var text = Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF').ToCharArray();
        foreach (var span in PersonalValues(source))
            Blot(text.AsSpan(span.Start, span.Length));
        return Encoding.UTF8.GetBytes(_display.Redacted(new(text)));
    }

    private static IEnumerable<TextSpan> PersonalValues(SourceNode root) => root.DescendantsAndSelf()
        .Where(IsPatient)
        .SelectMany(patient => patient.Children.Where(child => Personal.Contains(child.Name)))
        .SelectMany(Values)
        .Select(node => node.Span)
        .Where(span => span.Length > 0);

    private static IEnumerable<SourceNode> Values(SourceNode node) => Harmless.Contains(node.Name)
        ? []
        : node.Children.SelectMany(Values).Prepend(node);

    private static bool IsPatient(SourceNode node) => (node.TypeName ?? (node.Parent is null ? node.Name : null)) is "Patient" or "RelatedPerson";

    private static void Blot(Span<char> value)
    {
        // The year of a date stays, so that it remains one.
        var start = value.Length >= 4 && value[..4].IndexOfAnyExceptInRange('0', '9') < 0 && (value.Length == 4 || value[4] == '-') ? value.Length : 0;
        if (start > 0)
        {
            for (var index = 4; index < value.Length; index++)
                value[index] = char.IsAsciiDigit(value[index]) ? index % 3 == 0 ? '1' : '0' : value[index];
            return;
        }

        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] == '\\' && index + 1 < value.Length)
                index += value[index + 1] == 'u' ? 5 : 1;
            else if (value[index] == '&')
                index += Math.Max(value[index..].IndexOf(';'), 0);
            else if (char.IsDigit(value[index]))
                value[index] = '0';
            else if (char.IsLetter(value[index]) || char.IsSurrogate(value[index]))
                value[index] = 'x';
        }
    }
}
