using System;
using System.Text.Json;
using System.Text.Unicode;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn.Formats;

/// <summary>Reads the body of a message in either format.</summary>
internal static class MessageBodies
{
    /// <summary>Whether a <c>Content-Type</c> is one that TKW does not convert: plain JSON, which it then takes for no message.</summary>
    public static bool IsPlainJson(string? contentType) => Has(contentType, "json") && !Has(contentType, "fhir");

    /// <summary>Reads a message.</summary>
    /// <param name="body">The body, decompressed.</param>
    /// <param name="contentType">Its <c>Content-Type</c>; whatever is not FHIR JSON is taken for XML, as TKW does.</param>
    /// <param name="vocabulary">The values to look for.</param>
    /// <exception cref="MalformedBodyException">The body is not what its type says.</exception>
    public static Message Read(ReadOnlyMemory<byte> body, string? contentType, MessageVocabulary vocabulary)
    {
        var json = Has(contentType, "fhir") && Has(contentType, "json") ? CheckUtf8(body) : FhirText.XmlToJson(body);
        try
        {
            return MessageReader.Read(json, vocabulary);
        }
        catch (JsonException)
        {
            throw NotJson(json.Span);
        }
        catch (InvalidOperationException e)
        {
            throw new MalformedBodyException("The body has a string with half a surrogate pair.", e);
        }
    }

    // The library's reader knows where the fault is.
    private static MalformedBodyException NotJson(ReadOnlySpan<byte> json)
    {
        try
        {
            for (var reader = new Utf8JsonReader(json); reader.Read();)
            {
                // Until it fails.
            }
            return new MalformedBodyException("The body is not well-formed JSON.");
        }
        catch (JsonException e)
        {
            return new MalformedBodyException($"The body is not well-formed JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).", e);
        }
    }

    private static ReadOnlyMemory<byte> CheckUtf8(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            throw new MalformedBodyException("The body is not UTF-8.");
        return body[^BodyParser.WithoutMark(body.Span).Length..];
    }

    private static bool Has(string? contentType, string word) => contentType?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
