using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary><c>bars keys</c> from the command line.</summary>
public sealed class KeysVerbTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_files_for_their_owner_only_are_named_with_what_they_are_for()
    {
        var printed = await Bars.RunAsync("keys", "MySupplier-INT-1", "--directory", _folder.File("keys"));

        printed.ExitCode.Should().Be(0, printed.Error);
        printed.Error.Should().BeEmpty();
        printed.Lines.Should().HaveCount(3);
        printed.Lines[0].Should().Be($"private\t{_folder.File("keys/MySupplier-INT-1.private.pem")}\tstays with you");
        printed.Lines[1].Should().StartWith($"public\t{_folder.File("keys/MySupplier-INT-1.public.pem")}\t");
        printed.Lines[2].Should().StartWith($"jwks\t{_folder.File("keys/MySupplier-INT-1.jwks.json")}\t");
        if (OperatingSystem.IsWindows())
            return;
        File.GetUnixFileMode(_folder.File("keys")).Should().Be((UnixFileMode)0b111_000_000);
        foreach (var file in Directory.GetFiles(_folder.File("keys")))
            File.GetUnixFileMode(file).Should().Be((UnixFileMode)0b110_000_000, file);
    }

    [Fact]
    public async Task Keys_that_are_there_are_not_overwritten()
    {
        var path = _folder.Write("MySupplier-INT-1.public.pem", "precious");

        var printed = await Bars.RunAsync("keys", "MySupplier-INT-1", "--directory", _folder.Path);

        printed.ExitCode.Should().Be(9);
        printed.Out.Should().BeEmpty();
        printed.Error.Should().Be($"bars: {path} is there already and is not overwritten: choose another directory, or move it away.{Environment.NewLine}");
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Should().Be("precious");
        Directory.GetFiles(_folder.Path).Should().ContainSingle("half a key pair is of no use");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("variable")]
    [InlineData("standard input")]
    public async Task A_password_encrypts_the_private_key(string source)
    {
        var password = _folder.Write("password", "correct horse\nsecond line\n");
        string[] arguments = ["keys", "MySupplier-INT-1", "--directory", _folder.File("keys")];

        var printed = source switch
        {
            "file" => await Bars.RunAsync([.. arguments, "--key-password-file", password]),
            "variable" => await Bars.RunAsync(arguments, new Given(new() { ["BARS_KEY_PASSWORD"] = "correct horse" })),
            _ => await Bars.RunAsync([.. arguments, "--key-password-file", "-"], new Given([], Input: "correct horse\n")),
        };

        printed.ExitCode.Should().Be(0, printed.Error);
        using var key = RSA.Create();
        key.ImportFromEncryptedPem(await File.ReadAllTextAsync(_folder.File("keys/MySupplier-INT-1.private.pem"), TestContext.Current.CancellationToken), "correct horse");
        key.KeySize.Should().Be(4096);
    }

    [Theory]
    [InlineData("", "The first line of - must be the password")]
    [InlineData("\nsecond", "The first line of - must be the password")]
    public async Task An_empty_password_is_refused(string input, string message)
    {
        var printed = await Bars.RunAsync(["keys", "MySupplier-INT-1", "--directory", _folder.File("keys"), "--key-password-file", "-"], new Given([], Input: input));

        printed.ExitCode.Should().Be(9);
        printed.Error.Should().Contain(message.Replace("-", "standard input", StringComparison.Ordinal)).And.Contain("is empty");
        Directory.Exists(_folder.File("keys")).Should().BeFalse();
    }

    [Theory]
    [InlineData("Supplier-PTL-1", 0, "does not follow the convention <Supplier>-<Environment>-<rotation>, such as MySupplier-INT-1")]
    [InlineData("MySupplier-INT-0", 0, "does not follow the convention")]
    [InlineData("../MySupplier-INT-1", 9, "can not name files: use letters, digits and hyphens")]
    public async Task An_unusual_key_identifier_is_remarked_on_and_an_unusable_one_refused(string keyId, int exitCode, string message)
    {
        var printed = await Bars.RunAsync("keys", keyId, "--directory", _folder.File("keys"));

        printed.ExitCode.Should().Be(exitCode);
        printed.Error.Should().Contain(message);
    }
}
