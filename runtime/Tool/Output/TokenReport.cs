using System;
using System.Globalization;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Access;

namespace Bars.Scenarios.Tool.Output;

/// <summary>The way to a token, step by step.</summary>
internal sealed class TokenReport(ToolHost host, Credentials credentials, ClientAssertion assertion)
{
    // Beyond it an assertion is refused that one side thinks valid.
    private static readonly TimeSpan TolerableSkew = TimeSpan.FromSeconds(30);

    public void WriteAssertion()
    {
        Line("key", $"{credentials.KeyFile}, RSA {credentials.Key.Size}");
        Line("alg", TokenRules.Default.Algorithm);
        Line("kid", assertion.KeyId);
        Line("iss, sub", Masked.Of(assertion.ApiKey));
        Line("aud", assertion.Audience.OriginalString);
        Line("jti", $"{assertion.Id}");
        Line("exp", $"{assertion.Expires.ToUnixTimeSeconds()} ({Instant(assertion.Expires)})");
    }

    public void WriteToken(AccessToken token, DateTimeOffset now)
    {
        Line("token", $"{token.Type}, valid for {token.Lifetime.TotalSeconds:0} s, until {Instant(token.Expires)} (--show prints it)");
        if (token.IssuedAt is not { } issued)
            return;
        Line("issued", Instant(issued));
        if ((issued - now).Duration() > TolerableSkew)
            host.Error.WriteLine($"bars: the clock of this machine is {(now - issued).Duration().TotalSeconds:0} s {(now > issued ? "ahead of" : "behind")} the token endpoint's: set it, or assertions will be refused.");
    }

    private void Line(string name, string value) => host.Out.WriteLine($"{name}\t{value}");

    private static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
