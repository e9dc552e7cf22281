using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Bars.Scenarios.Onboarding;

/// <summary>A public key under the identifier it is registered with.</summary>
/// <param name="KeyId">The identifier.</param>
/// <param name="Parameters">Modulus and exponent.</param>
public sealed record PublicKey(string KeyId, RSAParameters Parameters)
{
    /// <summary>Reads the keys of a file: a JSON Web Key Set (RFC 7517), or one key in PEM.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keyId">Identifier of a key in PEM; with a set, the one key to take. <see langword="null"/> takes all of a set.</param>
    /// <exception cref="OnboardingException">The file holds no public RSA key, or a private one.</exception>
    public static IReadOnlyList<PublicKey> FromFile(string path, string? keyId = null)
    {
        var text = InputFile.ReadText(path);
        if (text.AsSpan().TrimStart().StartsWith("{"))
            return FromSet(text, path, keyId);
        using var rsa = PemKey.ReadPublic(text, path);
        return keyId is null
            ? throw new OnboardingException($"{path} is a key in PEM, which does not hold its identifier: give it as KID={path}.")
            : [new(keyId, rsa.ExportParameters(includePrivateParameters: false))];
    }

    /// <summary>The key as a JSON Web Key Set of one, to be published at a JWKS URL.</summary>
    public string ToKeySet()
    {
        var key = new RsaSecurityKey(Parameters) { KeyId = KeyId };
        var web = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
        return JsonSerializer.Serialize(
            new { keys = new[] { new { kty = web.Kty, use = "sig", alg = TokenRules.Default.Algorithm, kid = KeyId, n = web.N, e = web.E } } },
            new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }

    private static IReadOnlyList<PublicKey> FromSet(string json, string path, string? keyId)
    {
        JsonWebKeySet set;
        try
        {
            set = new JsonWebKeySet(json);
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException)
        {
            // What the library says quotes the input.
            throw new OnboardingException($"{path} is no JSON Web Key Set (RFC 7517): {{\"keys\": [...]}}.");
        }

        if (set.Keys.Any(key => (key.D ?? key.P ?? key.Q ?? key.K) is not null))
            throw new OnboardingException($"{path} holds a private key: that never leaves its owner. Remove everything but kty, use, alg, kid, n and e.");
        PublicKey[] keys =
        [
            .. set.Keys
                .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, N.Length: > 0, E.Length: > 0 } && (keyId is null || key.Kid == keyId))
                .Select(key => new PublicKey(key.Kid, Decode(key, path))),
        ];
        return keys.Length > 0 ? keys : throw new OnboardingException($"{path} holds no RSA key with {(keyId is null ? "a kid" : $"the kid '{keyId}'")}, n and e.");
    }

    private static RSAParameters Decode(JsonWebKey key, string path)
    {
        try
        {
            return new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) };
        }
        catch (FormatException)
        {
            throw new OnboardingException($"{path}: n or e of the key '{key.Kid}' is not Base64url.");
        }
    }
}
