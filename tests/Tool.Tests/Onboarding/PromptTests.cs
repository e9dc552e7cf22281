using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary>The question for a password, typed at a terminal: util-linux's <c>script</c> plays it.</summary>
public sealed class PromptTests : IDisposable
{
    private const string Question = "Password of the private key: ";
    private const string Password = "correct horse";

    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("correct horse\r")]
    [InlineData("correct hers\b\b\borse\r")]
    [InlineData("correct horse\u0004")]
    public async Task What_is_typed_opens_the_key_and_is_not_shown(string typed)
    {
        var (exitCode, shown) = await TypeAsync(typed);

        shown.Should().Contain(Question);
        shown.Should().NotContain("correct").And.NotContain("orse").And.NotContain("*");
        shown.Trim().Split('\n')[^1].Split('.').Should().HaveCount(3, "it is the assertion that was asked for: {0}", shown);
        exitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("battery staple\r", 9, "The password does not open")]
    [InlineData("\r", 9, "is encrypted: give its password")]
    [InlineData("corr\u0003", 130, "interrupted.")]
    public async Task Another_password_none_and_an_interrupt_end_it(string typed, int exitCode, string message)
    {
        var (actual, shown) = await TypeAsync(typed);

        shown.Should().Contain(message).And.NotContain("battery").And.NotContain("corr");
        actual.Should().Be(exitCode);
    }

    private async Task<(int ExitCode, string Shown)> TypeAsync(string typed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "script of util-linux is missing: nobody types at a terminal.");
        using var key = RSA.Create(2048);
        var path = _folder.Write("locked.pem", key.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption));
        var command = $"tty; dotnet {Path.Combine(AppContext.BaseDirectory, "bars.dll")} token --assertion --key {path} --kid MySupplier-INT-1 --api-key x --target int";
        using var terminal = Process.Start(new ProcessStartInfo("/usr/bin/script", ["--quiet", "--return", "--command", command, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        await using var killing = patience.Token.Register(terminal.Kill);
        var shown = new StringBuilder();
        var buffer = new char[1024];
        while (await terminal.StandardOutput.ReadAsync(buffer, patience.Token) is var read and > 0)
        {
            var hasAsked = Asks(shown);
            shown.Append(buffer, 0, read);
            if (hasAsked || !Asks(shown))
                continue;
            await EchoIsOffAsync(shown.ToString().Split('\r')[0], patience.Token);
            await terminal.StandardInput.WriteAsync(typed);
            await terminal.StandardInput.FlushAsync(patience.Token);
        }

        await terminal.WaitForExitAsync(patience.Token);
        return (terminal.ExitCode, shown.ToString());
    }

    /// <summary>Waits until nothing that is typed is shown any more, as somebody does who reads the question first.</summary>
    private static async Task EchoIsOffAsync(string device, CancellationToken stop)
    {
        while (true)
        {
            using var settings = Process.Start(new ProcessStartInfo("stty", ["-F", device, "-a"]) { RedirectStandardOutput = true })!;
            if ((await settings.StandardOutput.ReadToEndAsync(stop)).Contains("-echo ", StringComparison.Ordinal))
                return;
        }
    }

    private static bool Asks(StringBuilder shown) => shown.ToString().Contains(Question, StringComparison.Ordinal);
}
