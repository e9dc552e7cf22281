using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bars.Scenarios.Onboarding.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Keys;

public sealed class KeyFileTests
{
    [Fact]
    public void A_key_pair_is_for_its_owner_only_and_its_halves_belong_together()
    {
        using var folder = new ScratchFolder();

        var files = KeyPairFiles.Create(folder.File("keys"), "MySupplier-INT-1");

        if (!System.OperatingSystem.IsWindows())
            File.GetUnixFileMode(files.PrivateKey).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(files.PrivateKey));
        key.KeySize.Should().Be(4096);
        key.ExportSubjectPublicKeyInfoPem().Trim().Should().Be(File.ReadAllText(files.PublicKey).Trim());
        var set = JsonNode.Parse(File.ReadAllText(files.KeySet))!["keys"]!.AsArray().Should().ContainSingle().Subject!.AsObject();
        set.Select(member => member.Key).Should().BeEquivalentTo("kty", "use", "alg", "kid", "n", "e");
        ((string?)set["kid"]).Should().Be("MySupplier-INT-1");
        ((string?)set["alg"]).Should().Be("RS512");
        PublicKey.FromFile(files.KeySet).Single().Parameters.Modulus.Should().Equal(key.ExportParameters(false).Modulus);
        PublicKey.FromFile(files.PublicKey, "K").Single().Parameters.Modulus.Should().Equal(key.ExportParameters(false).Modulus);
        FluentActions.Invoking(() => KeyPairFiles.Create(folder.File("keys"), "MySupplier-INT-1")).Should().Throw<OnboardingException>().WithMessage("*not overwritten*");
    }

    [Theory]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"k","n":"AQAB","e":"AQAB","d":"AQAB"}]}""", "holds a private key")]
    [InlineData("""{"keys":[]}""", "no RSA key with a kid")]
    [InlineData("""{"keys":[{"kty":"EC","kid":"k"}]}""", "no RSA key with a kid")]
    [InlineData("""{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}""", "no RSA key with a kid")]
    [InlineData("""{"keys":[""", "no JSON Web Key Set")]
    [InlineData("hello", "no public key in PEM")]
    public void A_file_without_a_public_key_is_refused(string text, string complaint)
    {
        using var folder = new ScratchFolder();

        FluentActions.Invoking(() => PublicKey.FromFile(folder.Write("f", text))).Should().Throw<OnboardingException>().WithMessage($"*{complaint}*");
    }

    [Fact]
    public void A_private_key_is_never_taken_for_a_public_one()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("f", TestKeys.Registered.ExportPkcs8PrivateKeyPem());

        FluentActions.Invoking(() => PublicKey.FromFile(path, "k")).Should().Throw<OnboardingException>().WithMessage("*never leaves its owner*");
    }
}
