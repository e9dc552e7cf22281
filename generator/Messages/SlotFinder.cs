using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Messages;

/// <summary>Finds the parts of a message that are replaced, by the place of an element in its resource.</summary>
internal sealed class SlotFinder(JsonDocument document, PlannedTemplate template, PlaceholdersModel placeholders, Action<DiagnosticDescriptor, JsonNode, string[]> report)
{
    private readonly List<SlotModel> _slots = [];
    private readonly DateTimeOffset _clock = Instants.Parse(placeholders.Clock) ?? default;

    public EquatableArray<SlotModel> Find()
    {
        foreach (var node in document.Root.DescendantsAndSelf())
        {
            Instant(node);
            Resource(node);
        }

        if (_slots.All(slot => slot.Kind != SlotKind.NhsNumber))
            report(MessageDiagnostics.NoNhsNumber, document.Root, [template.Name, template.NhsNumber]);
        return _slots.OrderBy(slot => slot.Part.Start).ThenByDescending(slot => slot.Part.Length).ToEquatableArray();
    }

    private void Resource(JsonNode resource)
    {
        switch (resource["resourceType"]?.Text)
        {
            case "MessageHeader":
                Endpoints(resource, "destination.endpoint", Items(resource["destination"]).Select(destination => destination["endpoint"]), SlotKind.Target, placeholders.Target);
                Endpoints(resource, "source.endpoint", [resource["source"]?["endpoint"]], SlotKind.Source, placeholders.Source);
                Whole(resource["definition"], SlotKind.Definition);
                break;
            case "HealthcareService":
                foreach (var identifier in Items(resource["identifier"]).Where(identifier => identifier["value"]?.Text == placeholders.Target))
                    Whole(identifier["value"], SlotKind.Target);
                break;
            case "Patient":
                Patient(resource);
                break;
            case "Appointment":
                Id(resource, SlotKind.AppointmentId);
                break;
            case "ServiceRequest":
                Id(resource, SlotKind.ServiceRequestId);
                Whole(resource["status"], SlotKind.ServiceRequestStatus);
                foreach (var information in Items(resource["supportingInfo"]))
                    Behind("Appointment/", information["reference"], SlotKind.LinkedAppointmentId);
                break;
        }
    }

    private void Patient(JsonNode patient)
    {
        var identifier = patient.Members.Find(member => member.Name == "identifier");
        var number = Items(identifier?.Value).FirstOrDefault(item => item["value"]?.Text == template.NhsNumber);
        if (number is null)
            return;
        _slots.Add(new SlotModel(SlotKind.PatientIdentifier, identifier!.Part));
        Whole(number["value"], SlotKind.NhsNumber);
        var name = Items(patient["name"]).FirstOrDefault();
        Whole(name?["family"], SlotKind.Family);
        Whole(Items(name?["given"]).FirstOrDefault(), SlotKind.Given);
        Whole(patient["gender"], SlotKind.Gender);
        Whole(patient["birthDate"], SlotKind.BirthDate);
        Whole(Items(patient["address"]).FirstOrDefault()?["postalCode"], SlotKind.PostalCode);
    }

    private void Instant(JsonNode node)
    {
        if (node.Text is not { } text || !Instants.LooksLikeOne(text))
            return;
        if (Instants.Parse(text) is { } instant && node.Part.Length == text.Length)
            _slots.Add(new SlotModel(SlotKind.Instant, new TextPart(node.Part.Start, Instants.LengthWithoutOffset(text)), instant.UtcTicks - _clock.UtcTicks, (int)instant.Offset.TotalMinutes));
        else
            report(MessageDiagnostics.MalformedInstant, node, [text]);
    }

    private void Id(JsonNode resource, SlotKind kind)
    {
        if (resource["id"] is not null)
            Whole(resource["id"], kind);
        else
            _slots.Add(new SlotModel(kind, new TextPart(resource["resourceType"]!.Part.End + 1, 0)));
    }

    private void Endpoints(JsonNode header, string path, IEnumerable<JsonNode?> endpoints, SlotKind kind, string placeholder)
    {
        var before = _slots.Count;
        foreach (var endpoint in endpoints.Where(endpoint => endpoint?.Text?.EndsWith("|" + placeholder, StringComparison.Ordinal) == true))
            Tail(endpoint!, placeholder.Length, kind);
        if (_slots.Count == before)
            report(MessageDiagnostics.NoEndpoint, header, [path, placeholder]);
    }

    private void Behind(string prefix, JsonNode? node, SlotKind kind)
    {
        if (node?.Text?.StartsWith(prefix, StringComparison.Ordinal) == true && node.Text.Length > prefix.Length)
            Tail(node, node.Text.Length - prefix.Length, kind);
    }

    // Escapes make a string longer than the text it stands for: the end has to be written as it is meant.
    private void Tail(JsonNode node, int length, SlotKind kind)
    {
        var part = new TextPart(node.Part.End - length, length);
        if (string.CompareOrdinal(document.Text, part.Start, node.Text, node.Text!.Length - length, length) == 0)
            _slots.Add(new SlotModel(kind, part));
    }

    private void Whole(JsonNode? node, SlotKind kind)
    {
        // An empty text has no place: a slot without length inserts a member.
        if (node is { Text.Length: > 0 })
            _slots.Add(new SlotModel(kind, node.Part));
    }

    private static IEnumerable<JsonNode> Items(JsonNode? node) => node?.Items ?? [];
}
