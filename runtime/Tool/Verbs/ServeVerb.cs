using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Journal;
using Bars.Scenarios.Reports;
using Bars.Scenarios.StandIn;
using Bars.Scenarios.Tool.Access;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Requests;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars serve</c>: the stand-in as a server.</summary>
internal static class ServeVerb
{
    public static Command Create(ToolHost host)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port to listen at; 0 for any free one.",
            HelpName = "number",
            CustomParser = ParsePort,
            DefaultValueFactory = _ => Endpoint.LocalPort,
        };
        var address = new Option<IPAddress>("--host")
        {
            Description = "IP address to listen at. The default lets nobody but this machine in.",
            HelpName = "address",
            CustomParser = ParseAddress,
            DefaultValueFactory = _ => IPAddress.Loopback,
        };
        var parity = new Option<bool>("--parity") { Description = $"Answer as TKW {host.Catalogue.ParityRelease} where it differs from the guide." };
        var strict = new Option<bool>("--strict") { Description = "Refuse values that the table does not know, and name the nearest rows, where TKW takes any." };
        var journal = new Option<string>("--journal")
        {
            Description = "SQLite file that exchanges are recorded in, and that a killed process leaves whole. In memory when omitted.",
            HelpName = "path",
        };
        var size = new Option<int?>("--journal-size")
        {
            Description = $"Exchanges to keep; older ones make room. The default is {MemoryJournal.DefaultCapacity} in memory, {SqliteJournal.DefaultCapacity} in a file.",
            HelpName = "number",
            CustomParser = ParseSize,
        };
        var remote = new Option<bool>("--remote-admin") { Description = "Let other machines use the admin endpoints, too, when --host lets them in." };
        var proxy = new ProxyArguments();
        var tls = new ServerTlsArguments(host);
        var verb = new Verb("serve", "Serves the stand-in for TKW; the first line printed is its FHIR base address.")
        {
            Examples =
            [
                ("bars serve", "until Ctrl-C, at the address that 'bars curl' uses"),
                ("bars serve --port 0", "at any free port"),
                ("bars serve --parity", "with the answers of the real TKW"),
                ("bars serve --strict", "finds mistyped NHS numbers and service ids"),
                ("bars serve --proxy --register MySupplier-INT-1.jwks.json", "behind the checks of the BaRS proxy, with a token endpoint"),
                ("bars serve --https --cert dev/server.pfx --client-ca dev/ca.pem", "as a receiver with mutual TLS"),
                ("bars serve --journal exchanges.db", "keeps what was asked and answered, see /__admin/exchanges"),
            ],
        };
        verb.Options.Add(port);
        verb.Options.Add(address);
        verb.Options.Add(parity);
        verb.Options.Add(strict);
        verb.Options.Add(journal);
        verb.Options.Add(size);
        verb.Options.Add(remote);
        proxy.AddTo(verb);
        tls.AddTo(verb);
        verb.SetAction(async (parsed, stop) =>
        {
            await using var opened = Open(parsed.GetValue(journal), parsed.GetValue(size));
            return await ServeAsync(
                host,
                new() { Catalogue = host.Catalogue, Parity = parsed.GetValue(parity), Strict = parsed.GetValue(strict), Journal = opened, Proxy = proxy.Read(host, parsed) },
                parsed.GetRequiredValue(address),
                parsed.GetValue(port),
                new() { AllowRemote = parsed.GetValue(remote) },
                tls.Read(host, parsed)).ConfigureAwait(false);
        });
        return verb;
    }

    private static async Task<int> ServeAsync(ToolHost host, StandInOptions options, IPAddress address, int port, AdminOptions admin, StandInTlsOptions? tls)
    {
        await using var server = await StartAsync(options, address, port, admin, tls, host.Stop).ConfigureAwait(false);
        host.Out.WriteLine(server.BaseAddress.AbsoluteUri.TrimEnd('/'));
        host.Error.WriteLine(IPAddress.IsLoopback(address)
            ? "bars: stops on Ctrl-C."
            : "bars: stops on Ctrl-C. Whoever reaches this machine can ask it: send test data only.");
        ProxyArguments.Describe(host, options.Proxy, server.BaseAddress);
        await Task.Delay(Timeout.Infinite, host.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static IExchangeJournal Open(string? path, int? size)
    {
        if (path is null)
            return new MemoryJournal(size ?? MemoryJournal.DefaultCapacity);
        try
        {
            return SqliteJournal.Open(path, size ?? SqliteJournal.DefaultCapacity);
        }
        catch (IOException exception)
        {
            throw ToolException.Usage(exception.Message);
        }
    }

    private static async Task<TkwStandInServer> StartAsync(StandInOptions options, IPAddress address, int port, AdminOptions admin, StandInTlsOptions? tls, CancellationToken stop)
    {
        try
        {
            return await TkwStandInServer.StartAsync(options, port, address, admin, tls, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new ToolException(
                ExitCode.AddressInUse,
                $"Can not listen at {new IPEndPoint(address, port)}: {exception.Message.TrimEnd('.')}. Choose another --port, or 0 for any free one.");
        }
    }

    private static int ParsePort(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return port;
        result.AddError($"The port '{word}' is no number between 0 and 65535.");
        return default;
    }

    private static int? ParseSize(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0)
            return size;
        result.AddError($"The journal size '{word}' is no number of at least 1.");
        return null;
    }

    private static IPAddress ParseAddress(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (word == "localhost")
            return IPAddress.Loopback;
        if (IPAddress.TryParse(word, out var address))
            return address;
        result.AddError($"'{word}' is no IP address: give one such as 127.0.0.1, or 0.0.0.0 for all of this machine.");
        return IPAddress.None;
    }
}
