using System;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Masks an address, encoded or not. Parts that hold nothing to mask stay exactly as they were sent.</summary>
internal sealed class AddressMask(Display display)
{
    private const int DeepestEncoding = 3;

    private static readonly string[] Personal = ["family", "given", "name", "phonetic", "birthdate", "telecom", "phone", "email"];
    private static readonly string[] Secret = ["access_token", "id_token", "token", "client_assertion", "client_secret", "code", "apikey", "api_key"];

    /// <summary>The address with NHS numbers, personal parameters and tokens masked.</summary>
    public string Of(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        var masked = string.Join('/', path.Split('/').Select(Part));
        return question < 0 ? masked : $"{masked}?{string.Join('&', address[(question + 1)..].Split('&').Select(Parameter))}";
    }

    private string Parameter(string raw)
    {
        var equals = raw.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return Part(raw);
        // Such as family:exact or patient.family.
        var isHidden = Decoded(raw[..equals]).Split(':', '.').Any(IsHidden);
        return isHidden ? $"{raw[..equals]}={SecretHeaders.Hidden}" : $"{raw[..equals]}={Part(raw[(equals + 1)..])}";
    }

    private static bool IsHidden(string word) =>
        Personal.Contains(word, StringComparer.OrdinalIgnoreCase)
        || Secret.Contains(word, StringComparer.OrdinalIgnoreCase)
        || word.StartsWith("address", StringComparison.OrdinalIgnoreCase);

    private string Part(string raw)
    {
        var plain = Decoded(raw);
        var masked = display.Redacted(plain);
        return masked == plain ? raw : Uri.EscapeDataString(masked);
    }

    private static string Decoded(string raw)
    {
        for (var depth = 0; depth < DeepestEncoding; depth++)
        {
            var plain = Uri.UnescapeDataString(raw.Replace('+', ' '));
            if (plain == raw)
                break;
            raw = plain;
        }

        return raw;
    }
}
