using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.Runtime;

/// <summary>Checks of search results: Slots with what they include, and MessageDefinitions.</summary>
internal static class SearchChecks
{
    public static void Check(Bundle bundle, Expectation expected, FindingList findings)
    {
        ResourceChecks.BundleType(bundle, "searchset", findings);
        if (expected.Total is { } total && bundle.Total != total)
            findings.Fail(FindingCodes.Total, "Bundle.total", $"{total}", findings.Display.Of(bundle.Total?.ToString()));
        Slots(bundle, expected, findings);
        Definitions(bundle, expected, findings);
    }

    private static void Slots(Bundle bundle, Expectation expected, FindingList findings)
    {
        if (expected.SlotStatuses is { } statuses)
        {
            var actual = ResourceChecks.Entries(bundle).OfType<Slot>().Select(slot => ResourceChecks.Code(slot.StatusElement)).ToList();
            if (!actual.SequenceEqual(statuses))
                findings.Fail(FindingCodes.Slots, "Bundle.entry.resource.ofType(Slot).status", findings.Display.Of(statuses), findings.Display.Of(actual));
        }

        if (expected.Includes is { } includes)
        {
            var types = ResourceChecks.Entries(bundle).Select(resource => resource.TypeName).Where(type => type != nameof(Slot));
            findings.CompareSets(FindingCodes.Includes, "Bundle.entry.resource besides Slot", includes, types);
        }
    }

    private static void Definitions(Bundle bundle, Expectation expected, FindingList findings)
    {
        var definitions = ResourceChecks.Entries(bundle).OfType<MessageDefinition>().ToList();
        if (expected.Definitions is { } groups)
        {
            findings.CompareSets(
                FindingCodes.Definitions,
                "Bundle.entry.resource.ofType(MessageDefinition).url",
                [.. groups.SelectMany(group => group.Definitions)],
                definitions.Select(definition => ResourceChecks.DefinitionName(definition.Url, findings.Catalogue)));
            foreach (var group in groups.Where(group => group.UseCases is not ["all"]))
                UseCases(definitions, group, findings);
        }

        if (expected.Focus is { } focus)
        {
            var found = definitions.SelectMany(definition => definition.Focus).Select(component => ResourceChecks.Code(component.CodeElement)).ToList();
            if (!found.Contains(focus))
                findings.Fail(FindingCodes.Focus, "MessageDefinition.focus.code", focus, findings.Display.Of(found.Distinct()));
        }
    }

    private static void UseCases(List<MessageDefinition> definitions, DefinitionGroup group, FindingList findings)
    {
        foreach (var definition in definitions)
        {
            var name = ResourceChecks.DefinitionName(definition.Url, findings.Catalogue);
            if (!group.Definitions.Contains(name))
                continue;
            var codes = definition.UseContext
                .SelectMany(context => (context.Value as CodeableConcept)?.Coding ?? [])
                .Where(coding => coding.System == findings.Catalogue.UseCaseSystem)
                .Select(coding => coding.Code)
                .ToHashSet();
            if (!codes.IsSupersetOf(group.UseCases))
                findings.Fail(FindingCodes.UseCases, $"MessageDefinition {name}, useContext.value", findings.Display.Of(group.UseCases), findings.Display.Of(codes));
        }
    }
}
