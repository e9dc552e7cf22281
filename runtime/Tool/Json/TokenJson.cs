using System;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Output;

namespace Bars.Scenarios.Tool.Json;

/// <summary>What <c>bars token --json</c> prints: no key, no assertion, no token.</summary>
internal sealed record TokenJson(string Alg, string Kid, string Iss, string Aud, Guid Jti, long Exp, string TokenType, DateTimeOffset Expires, DateTimeOffset? IssuedAt)
{
    public static TokenJson Of(ClientAssertion assertion, AccessToken token) => new(
        TokenRules.Default.Algorithm, assertion.KeyId, Masked.Of(assertion.ApiKey), assertion.Audience.OriginalString, assertion.Id,
        assertion.Expires.ToUnixTimeSeconds(), token.Type, token.Expires, token.IssuedAt);
}
