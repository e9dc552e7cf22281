using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Bars.Scenarios.StandIn.Proxy;

/// <summary>
/// A JWT as it came, before anything in it is believed. Read by hand, because the token endpoint tells apart what
/// libraries make equal: a number and a string that looks like one, a missing member and an empty one.
/// </summary>
internal sealed class Assertion
{
    // The longest RSA key in use makes a signature of 2 KiB.
    private const int LongestJwt = 16 * 1024;

    private readonly Dictionary<string, JsonElement> _header;
    private readonly Dictionary<string, JsonElement> _payload;

    private Assertion(Dictionary<string, JsonElement> header, Dictionary<string, JsonElement> payload, byte[] signed, byte[] signature)
    {
        _header = header;
        _payload = payload;
        Signed = signed;
        Signature = signature;
    }

    /// <summary>The bytes that are signed.</summary>
    public byte[] Signed { get; }

    public byte[] Signature { get; }

    /// <summary>Takes a compact JWT apart (RFC 7515 section 7.1); <see langword="null"/> when it is none.</summary>
    public static Assertion? Parse(string jwt)
    {
        var parts = jwt.Split('.', 4);
        if (jwt.Length > LongestJwt || parts.Length != 3)
            return null;
        try
        {
            return Members(parts[0]) is { } header && Members(parts[1]) is { } payload
                ? new(header, payload, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]))
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member of the header that is a string with something in it.</summary>
    public string? HeaderText(string name) => Text(_header, name);

    /// <summary>A claim that is a string with something in it.</summary>
    public string? Text(string name) => Text(_payload, name);

    public bool Has(string name) => _payload.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A claim that is a number, in whole seconds; a fraction is cut off.</summary>
    public long? Seconds(string name) =>
        _payload.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && Math.Abs(number) < 1e15
            ? (long)number
            : null;

    /// <summary>Whether the claim <c>aud</c> is a text, or an array with it (RFC 7519 section 4.1.3).</summary>
    public bool IsFor(string audience)
    {
        if (!_payload.TryGetValue("aud", out var value))
            return false;
        if (value.ValueKind != JsonValueKind.Array)
            return value.ValueKind == JsonValueKind.String && value.ValueEquals(audience);
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && item.ValueEquals(audience))
                return true;
        }
        return false;
    }

    private static string? Text(Dictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static Dictionary<string, JsonElement>? Members(string part)
    {
        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return null;
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject())
            members[member.Name] = member.Value.Clone();
        return members;
    }
}
