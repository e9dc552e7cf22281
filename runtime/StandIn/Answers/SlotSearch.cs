using System;
using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>The search result of a row with Slots: Slots of the statuses it names, and the resources it includes.</summary>
internal static class SlotSearch
{
    private const string File = "slot-search";

    public static Resource Build(Expectation expectation, DateOnly today)
    {
        var bundle = AnswerFile.Read<Bundle>(File, today);
        var included = expectation.Includes ?? [];
        var slots = Take(bundle, expectation.SlotStatuses ?? []);
        bundle.Entry = [.. slots, .. bundle.Entry.Where(entry => included.Contains(entry.Resource?.TypeName))];
        bundle.Total = slots.Count;
        bundle.Id = SlottedText.Mark(AnswerSlot.NewId);
        bundle.TimestampElement = new Instant { JsonValue = SlottedText.Mark(AnswerSlot.Now) };
        bundle.SelfLink = new Uri(SlottedText.Mark(AnswerSlot.SelfLink));
        return bundle;
    }

    private static List<Bundle.EntryComponent> Take(Bundle bundle, IReadOnlyList<string> statuses)
    {
        var left = bundle.Entry.Where(entry => entry.Resource is Slot).ToList();
        var taken = new List<Bundle.EntryComponent>();
        foreach (var status in statuses)
        {
            var entry = left.Find(entry => (entry.Resource as Slot)?.Status.GetLiteral() == status)
                ?? throw new InvalidOperationException($"The file {File}.json has too few Slots with status '{status}'.");
            left.Remove(entry);
            taken.Add(entry);
        }
        return taken;
    }
}
