using System.CommandLine;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Selection;
using Bars.Scenarios.Tool.Sending;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars curl</c>: a row's request as a cURL command.</summary>
internal static class CurlVerb
{
    public static Command Create(ToolHost host)
    {
        var id = RowIds.One();
        var requests = new RequestOptions();
        var target = new Option<string>("--target")
        {
            Description = "Where to send: an address, sandbox, int or production; 'bars serve' when omitted.",
            HelpName = "url",
        };
        var verb = new Verb("curl", "Prints a row's request as a cURL command, to be pasted into a POSIX shell.")
        {
            Examples =
            [
                ("bars curl capability.cs-for-referral-receiver", "against 'bars serve'"),
                ("bars curl booking.cancel-booking | sh", "send it right away"),
                ("bars curl booking.cancel-booking --target int", "against the integration environment"),
            ],
        };
        verb.Arguments.Add(id);
        requests.AddTo(verb);
        verb.Options.Add(target);
        verb.SetAction(parsed =>
        {
            var row = RowIds.Find(host.Catalogue, parsed.GetValue(id)!);
            if (!row.Request.CanBuild)
                throw ToolException.Usage($"{row.Id} describes an answer only: the catalogue has no request for it.");
            var address = Target.Of(parsed.GetValue(target) ?? ServeVerb.DefaultAddress, host, needsToken: false).BaseAddress;
            using var request = new ScenarioRequestFactory(requests.Of(parsed, host)).Create(row.Request);
            host.Out.Write(CurlCommand.For(request, address));
            return ExitCode.Success;
        });
        return verb;
    }
}
