using System.Security.Cryptography;

namespace Bars.Scenarios.Onboarding.Tests.Support;

/// <summary>Keys that live as long as the tests.</summary>
internal static class TestKeys
{
    public const string KeyId = "MySupplier-INT-1";
    public const string ApiKey = "IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62";

    /// <summary>The registered key.</summary>
    public static RSA Registered { get; } = RSA.Create(2048);

    /// <summary>A key that nobody registered.</summary>
    public static RSA Stranger { get; } = RSA.Create(2048);

    public static SigningKey Signing(string keyId = KeyId) => SigningKey.FromPem(Registered.ExportPkcs8PrivateKeyPem(), keyId);
}
