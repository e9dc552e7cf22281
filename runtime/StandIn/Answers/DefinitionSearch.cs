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
    private const string EveryUseCase = "all";

    /// <summary>Builds the result of a row.</summary>
    /// <param name="expectation">What is to be in it.</param>
    /// <param name="canonicals">What the canonical URLs of message definitions begin with.</param>
    public static Resource Build(Expectation expectation, string canonicals)
    {
        var bundle = AnswerFile.Read<Bundle>(File);
        var all = bundle.Entry.Select(entry => entry.Resource).OfType<MessageDefinition>().ToList();
        // The file has one pattern of useContext for all definitions: the service twice, then every use case.
        var pattern = all.SelectMany(definition => definition.UseContext).ToList();
        var chosen = new List<MessageDefinition>();
        foreach (var group in expectation.Definitions ?? [])
        {
            foreach (var name in group.Definitions)
            {
                var definition = Find(all, canonicals + name);
                definition.UseContext = [.. Contexts(pattern, group.UseCases)];
                chosen.Add(definition);
            }
        }
        if (expectation.Focus is { } focus && chosen.Count > 0)
            AddFocus(chosen[^1], focus);
        bundle.Entry = chosen.ConvertAll(definition => new Bundle.EntryComponent { FullUrl = definition.Url, Resource = definition });
        bundle.Total = expectation.Total ?? chosen.Count;
        return bundle;
    }

    private static MessageDefinition Find(List<MessageDefinition> definitions, string canonical) =>
        definitions.Find(definition => definition.Url == canonical)
        ?? throw new InvalidOperationException($"The file {File}.json has no definition '{canonical}'.");

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

    private static void AddFocus(MessageDefinition definition, string focus)
    {
        var type = EnumUtility.ParseLiteral<ResourceType>(focus)
            ?? throw new InvalidOperationException($"The focus '{focus}' is not a FHIR resource type.");
        definition.Focus.Add(new MessageDefinition.FocusComponent { Code = type, Min = 1, Max = "1" });
    }
}
