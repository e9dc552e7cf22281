using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>Finds the values in a body that say who a patient is.</summary>
internal static class PersonalElements
{
    private static readonly string[] OfPersons =
        ["identifier", "name", "telecom", "address", "contact", "birthDate", "deceasedDateTime", "photo", "text", "extension"];

    // These say what a value is about, not whose it is.
    private static readonly string[] Harmless = ["use", "system", "rank", "type", "url", "relationship", "gender", "resourceType", "status", "contentType"];

    // An extension is personal if its value is one of these.
    private static readonly string[] PersonalValues =
        ["valueString", "valueAddress", "valueHumanName", "valueContactPoint", "valueDate", "valueDateTime", "valueIdentifier", "valueMarkdown"];

    private static readonly string[] Subjects = ["subject", "patient", "for", "beneficiary"];

    /// <summary>The values, each with its place in the text.</summary>
    public static IEnumerable<SourceNode> Of(SourceNode root)
    {
        var persons = root.DescendantsAndSelf().Where(IsPerson).ToArray();
        var addresses = persons.Select(person => person.Parent?.Children.FirstOrDefault(child => child.Name == "fullUrl")?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return persons.SelectMany(person => person.Children.Where(child => OfPersons.Contains(child.Name))).SelectMany(Values)
            .Concat(root.DescendantsAndSelf().Where(node => IsOfPerson(node, addresses)).SelectMany(node => node.Children.Where(child => child.Name == "display")))
            .Where(node => node.Span.Length > 0);
    }

    private static IEnumerable<SourceNode> Values(SourceNode node)
    {
        if (Harmless.Contains(node.Name))
            return [];
        var children = node.Name == "extension"
            ? node.Children.Where(child => child.Name == "extension" || PersonalValues.Contains(child.Name))
            : node.Children;
        return children.SelectMany(Values).Prepend(node);
    }

    private static bool IsPerson(SourceNode node) => (node.TypeName ?? (node.Parent is null ? node.Name : null)) is "Patient" or "RelatedPerson";

    /// <summary>Whether an element is a reference to a person.</summary>
    private static bool IsOfPerson(SourceNode node, HashSet<string> addresses) => Subjects.Contains(node.Name)
        || (node.Children.FirstOrDefault(child => child.Name == "reference")?.Text is { } reference
            && (addresses.Contains(reference) || reference.Contains("Patient/", StringComparison.Ordinal) || reference.Contains("RelatedPerson/", StringComparison.Ordinal)));
}
