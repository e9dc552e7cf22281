using System;
using System.Security.Cryptography;
using Bars.Scenarios.Onboarding.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Keys;

public sealed class SigningKeyTests
{
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    [Theory]
    [InlineData("PKCS#1", null)]
    [InlineData("PKCS#8", null)]
    [InlineData("encrypted", "correct horse")]
    [InlineData("after a certificate", null)]
    public void A_key_in_any_usual_form_signs(string form, string? password)
    {
        var pem = form switch
        {
            "PKCS#1" => TestKeys.Registered.ExportRSAPrivateKeyPem(),
            "PKCS#8" => TestKeys.Registered.ExportPkcs8PrivateKeyPem(),
            "encrypted" => TestKeys.Registered.ExportEncryptedPkcs8PrivateKeyPem(password, Encryption),
            _ => $"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n{TestKeys.Registered.ExportPkcs8PrivateKeyPem()}",
        };

        using var key = SigningKey.FromPem(pem, "MySupplier-INT-1", password);

        key.ToString().Should().Be("MySupplier-INT-1 (RSA 2048)");
        Jwt.Read(ClientAssertion.Create(key, "x", new Uri("https://int.api.service.nhs.uk/oauth2/token")).Jwt, TestKeys.Registered).IsSigned.Should().BeTrue();
    }

    [Fact]
    public void An_encrypted_key_wants_its_password_and_never_repeats_it()
    {
        var pem = TestKeys.Registered.ExportEncryptedPkcs8PrivateKeyPem("correct horse", Encryption);

        FluentActions.Invoking(() => SigningKey.FromPem(pem, "k")).Should().Throw<PasswordRequiredException>().WithMessage("The private key is encrypted: give its password.");
        Complaint(pem, "battery staple").Should().Contain("The password does not open").And.NotContain("battery");
    }

    [Fact]
    public void What_is_no_RSA_private_key_is_refused_with_what_it_is()
    {
        using var elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var small = RSA.Create(1024);

        Complaint(TestKeys.Registered.ExportSubjectPublicKeyInfoPem()).Should().Contain("it holds a PUBLIC KEY");
        Complaint("hello").Should().Contain("no PEM at all");
        Complaint("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----").Should().Contain("RS512 needs one of RSA");
        Complaint(elliptic.ExportPkcs8PrivateKeyPem()).Should().Contain("RS512 needs one of RSA");
        Complaint(small.ExportPkcs8PrivateKeyPem()).Should().Contain("has 1024 bits; RS512 needs 2048");
        Complaint("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----").Should().Contain("ssh-keygen -p -m PKCS8");
        Complaint("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----")
            .Should().Contain("openssl pkcs8 -topk8");
    }

    [Fact]
    public void A_file_that_is_not_there_or_far_too_large_is_refused()
    {
        using var folder = new ScratchFolder();

        FluentActions.Invoking(() => SigningKey.FromFile(folder.File("none.pem"), "k")).Should().Throw<OnboardingException>().WithMessage("*none.pem can not be read*");
        FluentActions.Invoking(() => SigningKey.FromFile(folder.Write("big.pem", new string('x', 2_000_000)), "k")).Should().Throw<OnboardingException>().WithMessage("*larger than 1024 KiB*");
    }

    private static string Complaint(string pem, string? password = null) =>
        FluentActions.Invoking(() => SigningKey.FromPem(pem, "k", password)).Should().Throw<OnboardingException>().Which.Message;
}
