using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Tool.Tests.Secrets;

/// <summary>What must not be found in anything that is printed or written, unless it was asked for.</summary>
internal sealed partial class Seeds
{
    public const string KeyPassword = "correct-horse-7391";
    public const string CertificatePassword = "battery-staple-5527";
    public const string ApiKey = "AppKeyThatNobodyShouldRead0042";
    public const string GivenToken = "GivenTokenThatNobodyReads9134";

    /// <summary>A valid number of the range that is never issued; not one of the guide's.</summary>
    public const string NhsNumber = "9990001014";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal)
    {
        ["password of the key"] = KeyPassword,
        ["password of the certificate"] = CertificatePassword,
        ["API key"] = ApiKey,
        ["given token"] = GivenToken,
        ["NHS number"] = NhsNumber,
        ["NHS number with blanks"] = "999 000 1014",
        ["NHS number with hyphens"] = "999-000-1014",
        ["family name"] = "Quillfeather",
        ["given name"] = "Zebediah",
        ["date of birth"] = "1931-07-19",
        ["telephone"] = "07700900461",
        ["address"] = "Unlikely Mews",
        ["postcode"] = "ZE7 9QQ",
    };

    /// <summary>A Patient in JSON, as senders have one in their messages.</summary>
    public static string Patient =>
        $$$"""{"resourceType":"Patient","id":"p","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"{{{NhsNumber}}}"}],"name":[{"family":"Quillfeather","given":["Zebediah"]}],"telecom":[{"system":"phone","value":"07700900461"}],"gender":"male","birthDate":"1931-07-19","address":[{"line":["17 Unlikely Mews"],"postalCode":"ZE7 9QQ"}]}""";

    /// <summary>Adds what has been made: lines of a private key, a token.</summary>
    public void Add(string name, string text) => _texts.Add(name, text);

    /// <summary>Adds an encrypted private key: the lines of the file, and of the key in the clear.</summary>
    public void AddKey(string path, string password)
    {
        var pem = File.ReadAllText(path);
        using var key = RSA.Create();
        key.ImportFromEncryptedPem(pem, password);
        foreach (var (form, text) in new[] { ("encrypted", pem), ("PKCS#8", key.ExportPkcs8PrivateKeyPem()), ("PKCS#1", key.ExportRSAPrivateKeyPem()) })
        {
            foreach (var (line, number) in text.Split('\n').Where(line => line.Length == 64).Select((line, number) => (line, number)))
                Add($"{Path.GetFileName(path)}, {form}, line {number}", line);
        }
    }

    /// <summary>The names of the secrets in a text.</summary>
    public IEnumerable<string> In(string text)
    {
        var found = _texts.Where(seed => text.Contains(seed.Value, StringComparison.OrdinalIgnoreCase)).Select(seed => seed.Key);
        if (Assertion().IsMatch(text))
            found = found.Append("an assertion");
        return Bearer().IsMatch(text) ? found.Append("a bearer token") : found;
    }

    [GeneratedRegex(@"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{40,}")]
    private static partial Regex Assertion();

    [GeneratedRegex("Bearer (?!x{20})[A-Za-z0-9]{20,}")]
    private static partial Regex Bearer();
}
