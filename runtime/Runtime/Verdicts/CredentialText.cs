using System.Text.RegularExpressions;

namespace Bars.Scenarios.Runtime;

/// <summary>Bearer tokens and signed assertions in a text: some servers repeat them in their answers.</summary>
internal static partial class CredentialText
{
    /// <summary>The text with their characters replaced, as long as before.</summary>
    public static string Redacted(string text) => Credential().Replace(text, match => new string('•', match.Length));

    // RFC 6750 section 2.1, RFC 7515 section 7.1; a JSON object in Base64url begins with eyJ.
    [GeneratedRegex(@"(?<=\bBearer )[A-Za-z0-9._~+/-]{20,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}")]
    private static partial Regex Credential();
}
