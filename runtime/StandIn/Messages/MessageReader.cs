using System;
using System.Text.Json;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>Reads a message Bundle in one forward pass, without building a tree.</summary>
internal ref struct MessageReader
{
    private readonly MessageVocabulary _vocabulary;
    private readonly Message _message;
    private Utf8JsonReader _reader;
    private ResourcePart _part;
    private Token _fullUrl;
    private string? _code;
    private bool _isUseCase;

    private MessageReader(Message message, MessageVocabulary vocabulary)
    {
        _message = message;
        _vocabulary = vocabulary;
        _reader = new Utf8JsonReader(message.Json.Span);
    }

    /// <summary>Reads a Bundle.</summary>
    /// <param name="json">UTF-8 JSON without byte order mark.</param>
    /// <param name="vocabulary">The values to look for.</param>
    /// <returns>What was found; not <see cref="Message.IsMessage"/> when the text is JSON but no message.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deeply.</exception>
    /// <exception cref="InvalidOperationException">A string holds half a surrogate pair.</exception>
    public static Message Read(ReadOnlyMemory<byte> json, MessageVocabulary vocabulary)
    {
        var message = new Message { Json = json };
        var reader = new MessageReader(message, vocabulary);
        if (reader._reader.Read() && reader._reader.TokenType == JsonTokenType.StartObject)
            reader.Walk(MessageElement.Bundle);
        while (reader._reader.Read())
        {
            // What follows the Bundle is an error of the text, which the reader reports.
        }
        return message;
    }

    private void Walk(MessageElement element)
    {
        if (element.Element == Element.Id)
        {
            // Whatever stands there gives way to the id of the answer, a number or null as well.
            var id = SkipValue();
            _part.Id = new Token(id.Start.Value, id.End.Value - id.Start.Value);
            return;
        }
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Enter(element);
                break;
            case JsonTokenType.StartArray:
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    Walk(element);
                if (element.Element == Element.Entry)
                    _message.EntryEnd = (int)_reader.TokenStartIndex;
                break;
            case JsonTokenType.String:
                Take(element.Element);
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
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var child = element.Find(ref _reader);
            _reader.Read();
            if (child is null)
                _reader.Skip();
            else
                Walk(child);
        }
    }

    private void ReadResource()
    {
        _part = new ResourcePart { Start = (int)_reader.TokenStartIndex, Kind = PeekKind() };
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
        var ahead = _reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isType = ahead.ValueTextEquals("resourceType"u8);
            ahead.Read();
            if (isType)
                return ahead.TokenType == JsonTokenType.String ? ResourceKinds.Read(ref ahead) : ResourceKind.None;
            ahead.Skip();
        }
        return ResourceKind.None;
    }

    private void Take(Element element)
    {
        switch (element)
        {
            case Element.BundleType:
                _message.IsBundle = _reader.ValueTextEquals("Bundle"u8);
                break;
            case Element.FullUrl:
                _fullUrl = Token();
                break;
            case Element.LastUpdated:
                _part.LastUpdated = Token();
                break;
            case Element.EncounterStatus:
                _part.Status = Token();
                _message.Words |= _vocabulary.Find(WordElement.EncounterStatus, ref _reader);
                break;
            case Element.Event:
                _message.Event ??= Text();
                break;
            case Element.Reason:
                _message.Reason ??= Text();
                break;
            case Element.Definition:
                _message.Definition ??= Text();
                break;
            case Element.CodingSystem:
                _isUseCase = _reader.ValueTextEquals(_vocabulary.UseCaseSystem);
                break;
            case Element.CodingCode:
                _code = Text();
                break;
            case Element.ServiceRequestStatus:
                _message.ServiceRequestStatus ??= Text();
                break;
            case Element.SenderEncounter:
                _message.SenderEncounter = _message.SenderEncounter.IsMissing ? Token() : _message.SenderEncounter;
                break;
            case Element.SupportingInfo:
                if (_message.LinkedAppointment is null && MayStartWith("Appointment/"u8) && Text() is var reference && reference.StartsWith("Appointment/", StringComparison.Ordinal))
                    _message.LinkedAppointment = reference;
                break;
            case Element.AppointmentStatus:
                _message.AppointmentStatus ??= Text();
                break;
            case Element.NhsNumber:
                _message.NhsNumber ??= Text();
                break;
            case Element.Family:
                _message.Words |= _vocabulary.Find(WordElement.Family, ref _reader);
                break;
            case Element.ConditionText:
                _message.Words |= _vocabulary.Find(WordElement.ConditionText, ref _reader);
                break;
            case Element.FlagCode:
                _message.Words |= _vocabulary.Find(WordElement.FlagCode, ref _reader);
                break;
        }
    }

    // Some JSON writers escape every slash.
    private readonly bool MayStartWith(ReadOnlySpan<byte> start) => _reader.ValueIsEscaped || _reader.ValueSpan.StartsWith(start);

    private readonly string Text() => _reader.GetString()!;

    private readonly Token Token() => new((int)_reader.TokenStartIndex, (int)(_reader.BytesConsumed - _reader.TokenStartIndex));

    private System.Range SkipValue()
    {
        var start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return start..(int)_reader.BytesConsumed;
    }
}
