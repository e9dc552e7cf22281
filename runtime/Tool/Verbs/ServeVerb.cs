using System.CommandLine;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars serve</c>: the stand-in as a server.</summary>
internal static class ServeVerb
{
    private const int DefaultPort = 5080;

    /// <summary>The FHIR base of a server started without options.</summary>
    public static string DefaultAddress { get; } = $"http://127.0.0.1:{DefaultPort}{TkwStandIn.DefaultBasePath}";

    public static Command Create(ToolHost host)
    {
        var port = new Option<int>("--port")
        {
            Description = "TCP port; 0 for any free one.",
            DefaultValueFactory = _ => DefaultPort,
            HelpName = "port",
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError("--port takes 0 to 65535.");
        });
        var address = new Option<string>("--host")
        {
            Description = "IP address to listen at; loopback, which only this machine reaches, when omitted.",
            DefaultValueFactory = _ => "127.0.0.1",
            HelpName = "address",
        };
        address.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValueOrDefault<string>(), out _))
                result.AddError("--host takes an IP address, for example 127.0.0.1.");
        });
        var parity = new Option<bool>("--parity") { Description = "Answer as the real TKW where it differs from the guide." };
        var verb = new Verb("serve", "Serves the stand-in for TKW over HTTP until it is interrupted; the first line is its FHIR base address.")
        {
            Examples =
            [
                ("bars serve", $"at {DefaultAddress}"),
                ("bars serve --port 0", "at any free port"),
                ("bars serve --parity", "answers as the real TKW"),
            ],
        };
        foreach (var option in new Option[] { port, address, parity })
            verb.Options.Add(option);
        verb.SetAction((parsed, stop) => ServeAsync(
            host, parsed.GetValue(port), IPAddress.Parse(parsed.GetValue(address)!), parsed.GetValue(parity), stop));
        return verb;
    }

    private static async Task<int> ServeAsync(ToolHost host, int port, IPAddress address, bool parity, CancellationToken stop)
    {
        TkwStandInServer server;
        try
        {
            server = await TkwStandInServer.StartAsync(
                new StandInOptions { Parity = parity, Catalogue = host.Catalogue }, port, address, stop).ConfigureAwait(false);
        }
        catch (System.Exception exception) when (exception is IOException or SocketException)
        {
            throw new ToolException(ExitCode.AddressInUse, $"Can not listen at {new IPEndPoint(address, port)}: the port is in use or not allowed; choose another with --port.");
        }

        await using (server.ConfigureAwait(false))
        {
            host.Out.WriteLine(server.BaseAddress.AbsoluteUri.TrimEnd('/'));
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}
