using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Bars.Scenarios.Onboarding;

/// <summary>What a token endpoint says when it refuses (guide, "A failure response").</summary>
internal sealed record TokenFailure(string? Error, string? Description, string? MessageId)
{
    /// <summary>What the sender can do, if the table knows the refusal: by its description, else by its error alone if only one has it.</summary>
    public string? Remedy => TokenErrors.All.FirstOrDefault(known => known.Description == Description)?.Remedy
        ?? (TokenErrors.All.Where(known => known.Error == Error).ToArray() is [var only] ? only.Remedy : null);
}

/// <summary>Reads the JSON of token endpoints. Numbers may be strings, as the guide's example has them (erratum J12).</summary>
internal static class TokenAnswer
{
    private const int LongestText = 400;

    /// <summary>The token, or <see langword="null"/> when the body holds none.</summary>
    public static AccessToken? ReadToken(ReadOnlyMemory<byte> body, DateTimeOffset now) => Read(body, json =>
    {
        if (Text(json, "access_token") is not { Length: > 0 } value || !value.All(IsTokenCharacter))
            return null;
        var lifetime = Number(json, "expires_in") is { } seconds and > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue)) : TimeSpan.Zero;
        DateTimeOffset? issued = Number(json, "issued_at") is { } milliseconds and > 0 and < 253402300800000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
        return new AccessToken(value, Text(json, "token_type") ?? "Bearer", now, lifetime, issued);
    });

    /// <summary>The refusal, or <see langword="null"/> when the body is not one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="secret">A text that is taken out of it, whatever it says.</param>
    public static TokenFailure? ReadFailure(ReadOnlyMemory<byte> body, string secret) => Read(body, json =>
    {
        var failure = new TokenFailure(Shown("error"), Shown("error_description"), Shown("message_id"));
        return failure is { Error: null, Description: null } ? null : failure;

        string? Shown(string name) => Text(json, name) is { } text ? Printable(text.Replace(secret, "[assertion]", StringComparison.Ordinal)) : null;
    });

    private static T? Read<T>(ReadOnlyMemory<byte> body, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
            return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e17 ? (long)number : null;
    }

    // RFC 6750 section 2.1: what a header can carry.
    private static bool IsTokenCharacter(char character) => char.IsAsciiLetterOrDigit(character) || "-._~+/=".Contains(character);

    /// <summary>Text of a stranger: on one line, without control characters, and not endless.</summary>
    private static string Printable(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
        return line.Length <= LongestText ? line : $"{line[..LongestText]}…";
    }
}
