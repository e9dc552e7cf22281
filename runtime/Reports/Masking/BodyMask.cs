using System;
using System.Linq;
using System.Text;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Blots out what identifies a patient in a body. Nothing moves, so that lines, columns and what the checks say stay the same.
/// </summary>
internal sealed class BodyMask(Display display, int maxBytes)
{
    /// <summary>The bytes with patients masked; bytes that are no FHIR come back as a note of their length.</summary>
    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return body;
        if (CheckedBody.Read(body, maxBytes).Source is not { } source)
            return Encoding.UTF8.GetBytes($"{body.Length} bytes that can not be read as FHIR are not shown.\n");

        var text = Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF').ToCharArray();
        foreach (var node in PersonalElements.Of(source).Where(node => !IsNhsNumber(node.Text!)).Concat(source.DescendantsAndSelf().Where(node => IsHiddenNumber(node, text))))
            Blot.Out(text.AsSpan(node.Span.Start, node.Span.Length));
        return Encoding.UTF8.GetBytes(display.Redacted(new(text)));
    }

    // These are masked, or left if they are published, in the text as a whole.
    private bool IsNhsNumber(string value) => display.IsPublished(value) || (!value.Any(char.IsLetter) && display.Redacted(value) != value);

    /// <summary>Whether a value is an NHS number, or has one in it, that escapes keep from being seen in the text.</summary>
    private bool IsHiddenNumber(SourceNode node, ReadOnlySpan<char> text) => node.Span.Length > 0
        && text.Slice(node.Span.Start, node.Span.Length).IndexOfAny('\\', '&') >= 0
        && display.Redacted(node.Text!) != node.Text;
}
