using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Secrets;

/// <summary>A sender with an encrypted key, an encrypted client certificate and a patient of its own, and a protected receiver.</summary>
public sealed class Armed : IAsyncLifetime
{
    public const string KeyId = "MySupplier-INT-1";

    private readonly ScratchFolder _folder = new();

    internal Seeds Seeds { get; } = new();

    internal Served Receiver { get; private set; } = null!;

    /// <summary>What is printed while key and certificates are made.</summary>
    internal List<Printed> Made { get; } = [];

    /// <summary>Variables with secrets, for every command.</summary>
    internal Dictionary<string, string> Variables { get; } = new()
    {
        ["BARS_KEY_PASSWORD"] = Seeds.KeyPassword,
        ["BARS_CERT_PASSWORD"] = Seeds.CertificatePassword,
        ["BARS_CLIENT_CERT_PASSWORD"] = Seeds.CertificatePassword,
        ["BARS_TOKEN"] = Seeds.GivenToken,
        ["BARS_API_KEY"] = Seeds.ApiKey,
    };

    internal string[] Sender => ["--key", PathOf($"keys/{KeyId}.private.pem"), "--kid", KeyId, "--api-key", Seeds.ApiKey, "--key-password-file", PathOf("key-password")];

    internal string[] Client => ["--ca", PathOf("dev/ca.pem"), "--client-cert", PathOf("dev/client.pem"), "--client-key", PathOf("dev/client.key.pem"), "--client-cert-password-file", PathOf("certificate-password")];

    internal string[] Server =>
    [
        "--host", "127.0.0.1", "--proxy", "--register", PathOf($"keys/{KeyId}.jwks.json"), "--api-key", Seeds.ApiKey, "--rate-limit", "10000", "--strict", "--journal", PathOf("journal.db"), "--journal-size", "1000",
        "--https", "--cert", PathOf("dev/server.pem"), "--cert-key", PathOf("dev/server.key.pem"), "--cert-password-file", PathOf("certificate-password"), "--client-ca", PathOf("dev/ca.pem"),
    ];

    public async ValueTask InitializeAsync()
    {
        Write("key-password", Seeds.KeyPassword);
        Write("certificate-password", Seeds.CertificatePassword);
        Made.Add(await Bars.RunAsync("keys", KeyId, "--directory", PathOf("keys"), "--key-password-file", PathOf("key-password")));
        Made.Add(await Bars.RunAsync("certs", "dev", PathOf("dev"), "--ods-code", "X26", "--name", "mysupplier", "--convention", "IntSupplier", "--password-file", PathOf("certificate-password")));
        Made.Should().OnlyContain(printed => printed.ExitCode == 0);
        Seeds.AddKey(PathOf($"keys/{KeyId}.private.pem"), Seeds.KeyPassword);
        Seeds.AddKey(PathOf("dev/server.key.pem"), Seeds.CertificatePassword);
        Seeds.AddKey(PathOf("dev/client.key.pem"), Seeds.CertificatePassword);
        // Whatever logs by the usual variables logs everything.
        Receiver = await Served.StartAsync(start => start.Environment["Logging__LogLevel__Default"] = "Trace", Server);
        var token = await Bars.RunAsync(["token", "--show", "--target", Receiver.Target, .. Sender, .. Client]);
        token.ExitCode.Should().Be(0, token.Error);
        Seeds.Add("token", token.Lines[0]);
        Seeds.In(token.Out).Should().Equal(["token"], "it was asked for, and the scan finds what is there");
    }

    public async ValueTask DisposeAsync()
    {
        await Receiver.DisposeAsync();
        _folder.Dispose();
    }

    internal string PathOf(string file) => _folder.File(file);

    internal string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>All that a folder holds as text, packed files unpacked.</summary>
    internal static IEnumerable<(string Path, string Text)> Read(string folder)
    {
        foreach (var zip in Directory.GetFiles(folder, "*.zip", SearchOption.AllDirectories))
            ZipFile.ExtractToDirectory(zip, zip + ".unpacked");
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".zip", System.StringComparison.Ordinal)).Select(path => (path, File.ReadAllText(path)));
    }
}
