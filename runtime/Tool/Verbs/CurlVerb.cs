using System.CommandLine;
using System.Net.Http.Headers;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars curl</c>: a row's request for a shell.</summary>
internal static class CurlVerb
{
    public static Command Create(ToolHost host)
    {
        var id = RowIds.One();
        var options = new RequestOptions(host, "Where 'bars serve' listens when omitted.");
        var verb = new Verb("curl", "Prints the request of a scenario as a curl command.")
        {
            Examples =
            [
                ("bars curl booking.cancel-booking", "for the stand-in of 'bars serve'"),
                ("bars curl booking.cancel-booking | sh", "sends it"),
                ("bars curl booking.get-booking --target int", "for INT; the shell fills in $BARS_TOKEN"),
            ],
        };
        verb.Arguments.Add(id);
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var endpoint = options.Target(parsed) ?? Endpoint.Local;
            using var request = BuiltRequest.Of(RowIds.Find(host.Catalogue, parsed.GetRequiredValue(id)), options.Read(parsed), endpoint);
            if (endpoint.TakesToken)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "masked");
            host.Out.Write(CurlCommand.For(request));
            return ExitCode.Success;
        });
        return verb;
    }
}
