using System.CommandLine;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Output;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars show</c>: all there is to know about a row.</summary>
internal static class ShowVerb
{
    public static Command Create(ToolHost host)
    {
        var id = RowIds.One();
        var options = new RequestOptions(host, "Where 'bars serve' listens when omitted.");
        var body = new Option<bool>("--body") { Description = "Exactly the bytes of the request's body, and nothing else." };
        var json = new Option<bool>("--json") { Description = "An object for programs." };
        var verb = new Verb("show", "Shows a scenario: the guide's row, the request, the answer expected, TKW's difference and errata.")
        {
            Examples =
            [
                ("bars show booking.cancel-booking", "everything about a scenario"),
                ("bars show booking.cancel-booking --body --format xml > body.xml", "its body as a file"),
                ("bars show stateful.make-booking.initial", "a cell of the stateful table"),
            ],
        };
        verb.Arguments.Add(id);
        options.AddTo(verb);
        verb.Options.Add(body);
        verb.Options.Add(json);
        verb.SetAction(parsed =>
        {
            var row = RowIds.Find(host.Catalogue, parsed.GetRequiredValue(id));
            var requests = options.Read(parsed);
            if (parsed.GetValue(body) && parsed.GetValue(json))
                throw ToolException.Usage("--body and --json exclude each other.");
            if (parsed.GetValue(body))
            {
                host.Output.Write(BuiltRequest.Body(row, requests).Span);
                host.Output.Flush();
                return ExitCode.Success;
            }

            using var request = row.Request.CanBuild ? BuiltRequest.Of(row, requests, options.Target(parsed) ?? Endpoint.Local) : null;
            if (parsed.GetValue(json))
                ToolJson.Write(host.Out, ShownJson.Of(row, request, host.Catalogue), ToolJson.Readable.ShownJson);
            else
                new RowPage(host, row).Write(request);
            return ExitCode.Success;
        });
        return verb;
    }
}
