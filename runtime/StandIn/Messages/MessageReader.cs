using System;
using System.Text.Json;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>Reads a message Bundle in one forward pass, without building a tree.</summary>
internal ref struct MessageReader
{
    private readonly MessageVocabulary _vocabulary;
    private readonly Message _message;
    private JsonScanner _json;
    private ResourcePart _part;
    private Token _fullUrl;
    private string? _code;
    private bool _isUseCase;

    private MessageReader(Message message, MessageVocabulary vocabulary)
    {
        _message = message;
        _vocabulary = vocabulary;
        _json = new JsonScanner(message.Json.Span);
    }

    /// <summary>Reads a Bundle.</summary>
    /// <param name="json">UTF-8 JSON without byte order mark.</param>
    /// <param name="vocabulary">The values to look for.</param>
    /// <returns>What was found; not <see cref="Message.IsMessage"/> when the text is JSON but no message.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deeply; where is not said.</exception>
    /// <exception cref="InvalidOperationException">A string holds half a surrogate pair.</exception>
    public static Message Read(ReadOnlyMemory<byte> json, MessageVocabulary vocabulary)
    {
        var message = new Message { Json = json };
        var reader = new MessageReader(message, vocabulary);
        if (reader._json.Peek() == '{')
            reader.Walk(MessageElement.Bundle);
        else
            reader._json.Skip();
        reader._json.End();
        return message;
    }

    private void Walk(MessageElement element)
    {
        if (element.Element == Element.Id)
        {
            // Whatever stands there gives way to the id of the answer, a number or null as well.
            var id = _json.Skip();
            _part.Id = new Token(id, _json.Position - id);
            return;
        }
        switch (_json.Peek())
        {
            case (byte)'{':
                Enter(element);
                break;
            case (byte)'[':
                for (var more = _json.Enter(']'); more; more = _json.Next(']'))
                    Walk(element);
                if (element.Element == Element.Entry)
                    _message.EntryEnd = _json.Position - 1;
                break;
            case (byte)'"':
                _json.ReadText();
                Take(element.Element);
                break;
            default:
                _json.Skip();
                break;
        }
    }

    private void Enter(MessageElement element)
    {
        switch (element.Element)
        {
            case Element.Resource:
                ReadResource();
                break;
            case Element.Subject:
                var subject = SkipValue();
                _message.Subject ??= subject;
                break;
            case Element.EpisodeOfCare:
                var episode = SkipValue();
                _message.EpisodeOfCare ??= episode;
                break;
            case Element.Entry:
                var count = _message.Resources.Count;
                _fullUrl = default;
                ReadMembers(element);
                if (_message.Resources.Count > count)
                    _message.Resources[count] = _message.Resources[count] with { FullUrl = _fullUrl };
                break;
            case Element.Category:
                (_code, _isUseCase) = (null, false);
                ReadMembers(element);
                _message.Category ??= _code;
                if (_isUseCase)
                    _message.UseCase ??= _code;
                break;
            default:
                ReadMembers(element);
                break;
        }
    }

    private void ReadMembers(MessageElement element)
    {
        for (var more = _json.Enter('}'); more; more = _json.Next('}'))
        {
            _json.ReadName();
            if (element.Find(_json) is { } child)
                Walk(child);
            else
                _json.Skip();
        }
    }

    private void ReadResource()
    {
        _part = new ResourcePart { Start = _json.Position, Kind = PeekKind() };
        switch (_part.Kind)
        {
            case ResourceKind.Appointment:
                _message.Appointments++;
                break;
            case ResourceKind.Location:
                _message.Locations++;
                break;
            case ResourceKind.ServiceRequest when _message.ServiceRequest < 0:
                _message.ServiceRequest = _message.Resources.Count;
                break;
        }
        ReadMembers(MessageElement.Of(_part.Kind));
        if (_part.Kind != ResourceKind.None)
            _message.Resources.Add(_part);
    }

    /// <summary>Looks ahead for the type of a resource, which usually is its first member.</summary>
    private readonly ResourceKind PeekKind()
    {
        var ahead = _json;
        for (var more = ahead.Enter('}'); more; more = ahead.Next('}'))
        {
            ahead.ReadName();
            var next = ahead.Peek();
            if (!ahead.TextIs("resourceType"u8))
            {
                ahead.Skip();
                continue;
            }
            if (next != '"')
                return ResourceKind.None;
            ahead.ReadText();
            return ResourceKinds.Read(ahead);
        }
        return ResourceKind.None;
    }

    private void Take(Element element)
    {
        switch (element)
        {
            case Element.BundleType:
                _message.IsBundle = _json.TextIs("Bundle"u8);
                break;
            case Element.FullUrl:
                _fullUrl = Text;
                break;
            case Element.LastUpdated:
                _part.LastUpdated = Text;
                break;
            case Element.EncounterStatus:
                _part.Status = Text;
                _message.Words |= _vocabulary.Find(WordElement.EncounterStatus, _json);
                break;
            case Element.Event:
                _message.Event ??= _json.GetText();
                break;
            case Element.Reason:
                _message.Reason ??= _json.GetText();
                break;
            case Element.Definition:
                _message.Definition ??= _json.GetText();
                break;
            case Element.CodingSystem:
                _isUseCase = _json.TextIs(_vocabulary.UseCaseSystem);
                break;
            case Element.CodingCode:
                _code = _json.GetText();
                break;
            case Element.ServiceRequestStatus:
                _message.ServiceRequestStatus ??= _json.GetText();
                break;
            case Element.SenderEncounter:
                _message.SenderEncounter = _message.SenderEncounter.IsMissing ? Text : _message.SenderEncounter;
                break;
            case Element.SupportingInfo:
                if (_message.LinkedAppointment is null && _json.TextMayStartWith("Appointment/"u8) && _json.GetText() is var reference && reference.StartsWith("Appointment/", StringComparison.Ordinal))
                    _message.LinkedAppointment = reference;
                break;
            case Element.AppointmentStatus:
                _message.AppointmentStatus ??= _json.GetText();
                break;
            case Element.NhsNumber:
                _message.NhsNumber ??= _json.GetText();
                break;
            case Element.Family:
                _message.Words |= _vocabulary.Find(WordElement.Family, _json);
                break;
            case Element.ConditionText:
                _message.Words |= _vocabulary.Find(WordElement.ConditionText, _json);
                break;
            case Element.FlagCode:
                _message.Words |= _vocabulary.Find(WordElement.FlagCode, _json);
                break;
        }
    }

    private readonly Token Text => new(_json.TextStart, _json.TextLength);

    private System.Range SkipValue()
    {
        var start = _json.Skip();
        return start.._json.Position;
    }
}
