using System;
using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>The search result of a row with MessageDefinitions: those it names, for the service of the request.</summary>
internal static class DefinitionSearch
{
    private const string File = "message-definitions";
    private const string CanonicalTail = "/bars-message-";
    private const string EveryUseCase = "all";
    private static readonly Lazy<List<MessageDefinition>> Known = new(() => In(AnswerFile.Read<Bundle>(File)));

    public static Resource Build(Expectation expectation)
    {
        var bundle = AnswerFile.Read<Bundle>(File);
        var all = In(bundle);
        // The file has one pattern of useContext for all definitions: the service twice, then every use case.
        var pattern = all.SelectMany(definition => definition.UseContext).ToList();
        var chosen = new List<MessageDefinition>();
        foreach (var group in expectation.Definitions ?? [])
        {
            foreach (var name in group.Definitions)
            {
                var definition = Find(all, name);
                definition.UseContext = [.. Contexts(pattern, group.UseCases)];
                chosen.Add(definition);
            }
        }
        AddFocus(chosen[^1], expectation.Focus);
        bundle.Entry = chosen.ConvertAll(definition => new Bundle.EntryComponent { FullUrl = definition.Url, Resource = definition });
        bundle.Total = expectation.Total ?? chosen.Count;
        return bundle;
    }

    /// <summary>The canonical URL of a message definition.</summary>
    /// <param name="name">Its last part without <c>bars-message-</c>.</param>
    public static string? Canonical(string name) => Find(Known.Value, name).Url;

    private static List<MessageDefinition> In(Bundle bundle) => [.. bundle.Entry.Select(entry => entry.Resource).OfType<MessageDefinition>()];

    private static MessageDefinition Find(List<MessageDefinition> definitions, string name) =>
        definitions.Find(definition => definition.Url?.EndsWith(CanonicalTail + name, StringComparison.Ordinal) == true)
        ?? throw new InvalidOperationException($"The file {File}.json has no definition '{name}'.");

    private static IEnumerable<UsageContext> Contexts(List<UsageContext> pattern, IReadOnlyList<string> useCases)
    {
        foreach (var context in pattern)
        {
            var copy = context.DeepCopy();
            var value = (copy.Value as CodeableConcept)?.Coding.FirstOrDefault();
            var service = new[] { copy.Code, value }.FirstOrDefault(IsPlaceholder);
            if (service is not null)
                service.Code = SlottedText.Mark(AnswerSlot.Service);
            else if (!useCases.Contains(EveryUseCase) && !useCases.Contains(value?.Code))
                continue;
            yield return copy;
        }
    }

    private static bool IsPlaceholder(Coding? coding) => coding?.Code?.All(character => character == '0') == true;

    private static void AddFocus(MessageDefinition definition, string? focus)
    {
        if (focus is null)
            return;
        var type = EnumUtility.ParseLiteral<ResourceType>(focus)
            ?? throw new InvalidOperationException($"The focus '{focus}' is not a FHIR resource type.");
        definition.Focus.Add(new MessageDefinition.FocusComponent { Code = type, Min = 1, Max = "1" });
    }
}
