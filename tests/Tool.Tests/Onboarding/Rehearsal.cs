using System;
using System.Globalization;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Onboarding;

/// <summary>
/// What docs/onboarding.md has its reader make, made by the same verbs, and things that go wrong: a stranger's key, a
/// chain of somebody else, and one that has expired.
/// </summary>
public sealed class Rehearsal : IAsyncLifetime
{
    public const string KeyId = "MySupplier-INT-1";
    public const string ApiKey = "IwrOdg62kM9LN1oFhlHAhWPHAhWPbV62";

    private readonly ScratchFolder _folder = new();

    /// <summary>The private key that is registered.</summary>
    public string Key => PathOf("keys/MySupplier-INT-1.private.pem");

    public string KeySet => PathOf("keys/MySupplier-INT-1.jwks.json");

    /// <summary>A key that nobody registered.</summary>
    public string Stranger => PathOf("keys/Stranger-INT-1.private.pem");

    /// <summary>The options of a server with mutual TLS.</summary>
    public string[] Https => ["--https", "--cert", PathOf("dev/server.pfx"), "--client-ca", PathOf("dev/ca.pem")];

    /// <summary>The options of a server that wants tokens.</summary>
    public string[] Proxy => ["--proxy", "--register", KeySet, "--api-key", ApiKey];

    /// <summary>The options of a sender.</summary>
    public string[] Sender => ["--key", Key, "--kid", KeyId, "--api-key", ApiKey];

    /// <summary>The options of a client in mutual TLS.</summary>
    public string[] Client => ["--ca", PathOf("dev/ca.pem"), "--client-cert", PathOf("dev/client.pfx")];

    public string PathOf(string file) => _folder.File(file);

    public async ValueTask InitializeAsync()
    {
        await MakeAsync("keys", KeyId, "--directory", PathOf("keys"));
        await MakeAsync("keys", "Stranger-INT-1", "--directory", PathOf("keys"));
        await MakeAsync("certs", "dev", PathOf("dev"));
        await MakeAsync("certs", "dev", PathOf("others"));
        using var expired = new DevelopmentCertificates("BaRS-INT-X26.supplier.thirdparty.nhs.uk", TimeSpan.FromDays(1), new Past());
        expired.Write(PathOf("past"));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task MakeAsync(params string[] arguments)
    {
        var printed = await Bars.RunAsync(arguments);
        printed.ExitCode.Should().Be(0, printed.Error);
    }

    private sealed class Past : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse("2024-11-27T10:00:00Z", CultureInfo.InvariantCulture);
    }
}
