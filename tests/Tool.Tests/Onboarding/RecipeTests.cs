using System;
using System.Diagnostics;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary>The recipe of docs/onboarding.md for senders without .NET: openssl makes the JWT, curl does the rest.</summary>
public sealed class RecipeTests(Rehearsal rehearsal) : IClassFixture<Rehearsal>
{
    private const string OpenSslKeys = "openssl genrsa -out keys/OpenSsl-INT-1.private.pem 4096 && openssl pkey -in keys/OpenSsl-INT-1.private.pem -pubout -out keys/OpenSsl-INT-1.public.pem";

    [Fact]
    public async Task With_a_key_of_openssl_curl_gets_a_token_and_an_answer()
    {
        SkipUnlessThere();
        (await ShAsync(OpenSslKeys)).ExitCode.Should().Be(0);
        await using var served = await Served.StartAsync("--proxy", "--register", $"OpenSsl-INT-1={rehearsal.PathOf("keys/OpenSsl-INT-1.public.pem")}");

        var (exitCode, output) = await ShAsync(Recipe(served.Origin).Replace("MySupplier-INT-1", "OpenSsl-INT-1", StringComparison.Ordinal));

        exitCode.Should().Be(0, output);
        output.Should().StartWith("HTTP/1.1 200").And.Contain("\"resourceType\":\"CapabilityStatement\"");
    }

    [Fact]
    public async Task The_same_by_mutual_TLS()
    {
        SkipUnlessThere();
        await using var served = await Served.StartAsync([.. rehearsal.Proxy, .. rehearsal.Https]);
        var recipe = Recipe(served.Origin);

        var good = await ShAsync(recipe.Replace("TLS=\n", "TLS='--cacert dev/ca.pem --cert dev/client.pem --key dev/client.key.pem'\n", StringComparison.Ordinal));
        var other = await ShAsync(recipe.Replace("TLS=\n", "TLS='--cacert dev/ca.pem --cert others/client.pem --key others/client.key.pem'\n", StringComparison.Ordinal));
        var none = await ShAsync(recipe.Replace("TLS=\n", "TLS='--cacert dev/ca.pem'\n", StringComparison.Ordinal));
        var untrusted = await ShAsync(recipe.Replace("TLS=\n", "TLS='--cacert others/ca.pem'\n", StringComparison.Ordinal));
        var printed = await served.StopAsync();

        good.ExitCode.Should().Be(0);
        good.Output.Should().StartWith("HTTP/1.1 200");
        other.ExitCode.Should().NotBe(0);
        none.ExitCode.Should().NotBe(0);
        untrusted.ExitCode.Should().Be(60, "curl does not trust the server");
        printed.Should().Contain("does not lead to an authority that is trusted").And.Contain("it presented none");
    }

    [Fact]
    public async Task Without_a_token_curl_is_told_so()
    {
        SkipUnlessThere();
        await using var served = await Served.StartAsync(rehearsal.Proxy);

        var (_, output) = await ShAsync(Recipe(served.Origin).Replace("Bearer $TOKEN", "Bearer x", StringComparison.Ordinal));

        output.Should().StartWith("HTTP/1.1 401").And.Contain("SEND_UNAUTHORIZED");
    }

    /// <summary>The block of the page that is a shell script, for another address.</summary>
    private static string Recipe(string origin)
    {
        var page = Repository.Read("docs", "onboarding.md").ReplaceLineEndings("\n");
        var script = page.Split("```sh\n")[1].Split("```")[0];
        return script.Replace("BASE=http://127.0.0.1:5091\n", $"BASE={origin}\n", StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> ShAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = rehearsal.PathOf("."), RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Length > 0 ? output : await error);
    }

    private static void SkipUnlessThere() =>
        Assert.SkipUnless(Runs("curl", "--version") && Runs("openssl", "version"), "curl or openssl is missing: the recipe is not performed.");

    private static bool Runs(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
