using System;
using Bars.Scenarios.StandIn.Formats;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>The planned Encounter that a receiver adds to the Bundle it accepts.</summary>
internal sealed class ReceiverEncounter
{
    private const string File = "receiver-encounter";
    private readonly Segment[] _segments;

    /// <summary>Reads the answer file.</summary>
    public ReceiverEncounter()
    {
        var encounter = AnswerFile.Read<Encounter>(File);
        encounter.Id = SlottedText.Mark(AnswerSlot.NewId);
        encounter.Meta!.LastUpdatedElement = new Instant { JsonValue = SlottedText.Mark(AnswerSlot.Now) };
        encounter.Period!.StartElement = new FhirDateTime(SlottedText.Mark(AnswerSlot.Now));
        var resource = FhirText.Write(encounter, ResponseFormat.Json);
        _segments = SlottedText.Cut(resource.AsSpan(0, resource.Length - 1));
        MaxLength = resource.Length + 256;
    }

    /// <summary>The most bytes an entry takes, besides the subject and the episode of care.</summary>
    public int MaxLength { get; }

    /// <summary>Writes the entry, with a comma before it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="subject">JSON of the subject; empty when there is none.</param>
    /// <param name="episodeOfCare">JSON of the episode of care; empty when there is none.</param>
    public void Write(ref AnswerWriter writer, ReadOnlySpan<byte> subject, ReadOnlySpan<byte> episodeOfCare)
    {
        writer.Write(",{\"fullUrl\":\"urn:uuid:"u8);
        writer.WriteId();
        writer.Write("\",\"resource\":"u8);
        foreach (var (text, slot) in _segments)
        {
            writer.Write(text);
            if (slot == AnswerSlot.NewId)
                writer.WriteId();
            else if (slot == AnswerSlot.Now)
                writer.WriteNow();
            else if (slot == AnswerSlot.Digit)
                writer.WriteDigit();
        }
        if (!subject.IsEmpty)
        {
            writer.Write(",\"subject\":"u8);
            writer.Write(subject);
        }
        if (!episodeOfCare.IsEmpty)
        {
            writer.Write(",\"episodeOfCare\":["u8);
            writer.Write(episodeOfCare);
            writer.Write("]"u8);
        }
        writer.Write("}}"u8);
    }
}
