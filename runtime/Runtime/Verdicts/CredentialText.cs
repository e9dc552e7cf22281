using System;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Runtime;

/// <summary>Bearer tokens and signed assertions in a text: some servers repeat them in their answers.</summary>
internal static partial class CredentialText
{
    // How a JSON object begins in Base64url.
    private const string Object = "eyJ";

    /// <summary>The text with their characters replaced, as long as before.</summary>
    public static string Redacted(string text) => Credential().Replace(text, match =>
        match.Value.StartsWith(Object, StringComparison.Ordinal) ? Object + new string('x', match.Length - Object.Length) : new string('x', match.Length));

    // RFC 6750 section 2.1, RFC 7515 section 7.1.
    [GeneratedRegex(@"(?<=\bBearer )[A-Za-z0-9._~+/-]{20,}|" + Object + @"[\w-]{5,}\.[\w-]+\.[\w-]*")]
    private static partial Regex Credential();
}
