using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Bars.Scenarios.StandIn.Proxy;

/// <summary>Decides about assertions, in the order of the table's token errors.</summary>
internal sealed class AssertionCheck(IReadOnlyList<RegisteredClient> clients)
{
    private const int MostReplays = 100_000;
    private const int LongestId = 512;

    // The platform allows ten seconds beyond the guide's five minutes.
    private const int Leeway = 10;

    private readonly Replays _replays = new(MostReplays);

    /// <summary>The client that an assertion stands for, or why it does not.</summary>
    /// <param name="jwt">The assertion.</param>
    /// <param name="endpoint">Full URL of the token endpoint that was called.</param>
    /// <param name="now">The time.</param>
    public (RegisteredClient? Client, TokenError? Error) Check(string jwt, string endpoint, DateTimeOffset now)
    {
        if (Assertion.Parse(jwt) is not { } assertion)
            return (null, TokenErrors.AssertionMalformed);
        if (clients.Count == 0)
            return (null, TokenErrors.KeyNotRegistered);
        var seconds = now.ToUnixTimeSeconds();
        if (Form(assertion, seconds) is { } malformed)
            return (null, malformed);
        var client = clients.FirstOrDefault(candidate => candidate.KeyId == assertion.HeaderText("kid"));
        if (clients.All(candidate => !IsSame(candidate.ApiKey, assertion.Text("iss")!)))
            return (null, TokenErrors.ApplicationUnknown);
        if (!assertion.IsFor(endpoint))
            return (null, TokenErrors.AudienceInvalid);
        if (client is null || !IsSame(client.ApiKey, assertion.Text("iss")!))
            return (null, TokenErrors.KeyIdUnknown);
        if (!IsSigned(assertion, client))
            return (null, TokenErrors.SignatureInvalid);
        // Last, so that nobody else can use up an identifier.
        return _replays.TryUse(assertion.Text("jti")!, assertion.Seconds("exp")!.Value, seconds)
            ? (client, null)
            : (null, TokenErrors.JtiReplayed);
    }

    private static TokenError? Form(Assertion assertion, long now)
    {
        if (assertion.HeaderText("alg") != TokenRules.Default.Algorithm)
            return TokenErrors.AlgorithmInvalid;
        var expires = assertion.Seconds("exp");
        if (expires < now)
            return TokenErrors.Expired;
        if (assertion.Seconds("nbf") > now + Leeway)
            return TokenErrors.NotYetValid;
        if (assertion.HeaderText("kid") is null)
            return TokenErrors.KeyIdMissing;
        if (!string.Equals(assertion.HeaderText("typ"), "JWT", StringComparison.OrdinalIgnoreCase))
            return TokenErrors.TypeInvalid;
        if (expires is null)
            return assertion.Has("exp") ? TokenErrors.ExpiryNotInteger : TokenErrors.ExpiryMissing;
        if (assertion.Text("iss") is not { } issuer || issuer != assertion.Text("sub"))
            return TokenErrors.IssuerInvalid;
        if (assertion.Text("jti") is not { Length: <= LongestId })
            return assertion.Has("jti") ? TokenErrors.JtiInvalid : TokenErrors.JtiMissing;
        return expires - now > TokenRules.Default.Lifetime.TotalSeconds + Leeway ? TokenErrors.ExpiryTooFar : null;
    }

    private static bool IsSigned(Assertion assertion, RegisteredClient client)
    {
        using var rsa = RSA.Create(client.PublicKey);
        // The one algorithm there is: whatever "alg" says was compared before.
        return rsa.VerifyData(assertion.Signed, assertion.Signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Compares in a time that does not tell how much of the secret was right.</summary>
    private static bool IsSame(string? registered, string given) => registered is null
        || CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(registered)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
