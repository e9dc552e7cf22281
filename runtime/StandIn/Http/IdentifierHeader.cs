using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Bars.Scenarios.StandIn;

/// <summary>Reads the headers whose values are Base64 of JSON. Lenient about the alphabet and padding, as TKW is.</summary>
internal static class IdentifierHeader
{
    // Longer than any identifier in use; it bounds what the stand-in remembers of a sender.
    private const int LongestIdentifier = 256;

    private static volatile Organisation? _last;

    /// <summary><c>value</c> of an Identifier, or <see langword="null"/> when it can not be read.</summary>
    public static string? ReadTarget(string header) => Read(header, static document =>
        document.TryGetProperty("value"u8, out var value) ? value : default);

    /// <summary><c>identifier[0].value</c> of an Organization, or <see langword="null"/> when it can not be read.</summary>
    public static string? ReadOrganisation(string header)
    {
        // A sender says the same in every request: the last header is not read again.
        if (_last is not { } last || last.Header != header)
            _last = last = new(header, DecodeOrganisation(header));
        return last.OdsCode;
    }

    private static string? DecodeOrganisation(string header) => Read(header, static document =>
        document.TryGetProperty("identifier"u8, out var identifiers)
        && identifiers.ValueKind == JsonValueKind.Array
        && identifiers.GetArrayLength() > 0
        && identifiers[0].ValueKind == JsonValueKind.Object
        && identifiers[0].TryGetProperty("value"u8, out var value)
            ? value
            : default);

    private static string? Read(string header, Func<JsonElement, JsonElement> select)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(header.Length + 4);
        try
        {
            if (!TryDecode(header, buffer, out var length))
                return null;
            var reader = new Utf8JsonReader(buffer.AsSpan(0, length));
            if (!JsonDocument.TryParseValue(ref reader, out var document))
                return null;
            using (document)
                return document.RootElement.ValueKind == JsonValueKind.Object ? Text(select(document.RootElement)) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 and <= LongestIdentifier } text ? text : null;

    /// <summary>Decodes in place: Base64 text is ASCII, and its bytes are fewer than its characters.</summary>
    private static bool TryDecode(string header, Span<byte> buffer, out int length)
    {
        var count = 0;
        foreach (var character in header)
        {
            if (character is ' ' or '\t' or '=')
                continue;
            if (character > '~')
            {
                length = 0;
                return false;
            }
            buffer[count++] = character switch { '-' => (byte)'+', '_' => (byte)'/', _ => (byte)character };
        }
        while (count % 4 != 0)
            buffer[count++] = (byte)'=';
        return Base64.DecodeFromUtf8InPlace(buffer[..count], out length) == OperationStatus.Done;
    }

    private sealed record Organisation(string Header, string? OdsCode);
}
