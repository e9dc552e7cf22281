using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Output;
using Bars.Scenarios.Tool.Selection;
using Bars.Scenarios.Tool.Sending;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars run</c>: performs scenarios and the stateful table, and judges the answers.</summary>
internal sealed class RunVerb
{
    private readonly ToolHost _host;
    private readonly Argument<string[]> _ids = RowIds.Many();
    private readonly RowOptions _rows;
    private readonly RequestOptions _requests = new();
    private readonly Option<string> _target = new("--target")
    {
        Description = "Where to send: an address, sandbox, int or production; the embedded stand-in when omitted.",
        HelpName = "url",
    };

    private readonly Option<bool> _json = new("--json") { Description = "One object with a summary and the results." };
    private readonly Option<bool> _offline = new("--offline") { Description = "Build and print the requests, send nothing." };
    private readonly Option<bool> _parity = new("--parity") { Description = "Expect what the real TKW answers where it differs from the guide." };
    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "Seconds that an answer may take.",
        DefaultValueFactory = _ => 35,
        HelpName = "seconds",
    };

    private RunVerb(ToolHost host)
    {
        _host = host;
        _rows = new(host.Catalogue);
        _timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 3600)
                result.AddError("--timeout takes 1 to 3600 seconds.");
        });
    }

    public static Command Create(ToolHost host) => new RunVerb(host).Create();

    private Command Create()
    {
        var verb = new Verb("run", "Performs the scenarios and the stateful table against an endpoint and judges the answers.")
        {
            Examples =
            [
                ("bars run", "everything, against the embedded stand-in"),
                ("bars run booking.cancel-booking", "one scenario"),
                ("bars run --area Referral --format xml", "an area, in XML"),
                ("bars run --target http://127.0.0.1:5080/booking-and-referral/FHIR/R4", "against a server"),
                ($"{Target.TokenVariable}=... bars run --target int --ods-code X26", "against the integration environment"),
                ("bars run --json", "for programs"),
            ],
        };
        verb.Arguments.Add(_ids);
        _rows.AddTo(verb);
        _requests.AddTo(verb);
        foreach (var option in new Option[] { _target, _json, _offline, _parity, _timeout })
            verb.Options.Add(option);
        verb.SetAction(RunAsync);
        return verb;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var rows = _rows.Choose(parsed, parsed.GetValue(_ids) ?? []);
        var requests = _requests.Of(parsed, _host);
        var target = Target.Of(parsed.GetValue(_target), _host, needsToken: !parsed.GetValue(_offline));
        if (parsed.GetValue(_offline))
            return Print(rows, new(requests), target);

        var parity = parsed.GetValue(_parity);
        using var client = target.CreateClient(parity);
        var runner = new ScenarioRunner(client, new()
        {
            Requests = requests,
            Judge = new() { Parity = parity, Catalogue = _host.Catalogue },
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
        });
        IRunOutput output = parsed.GetValue(_json) ? new JsonRunOutput(_host)
            : _host.IsTerminal ? new TerminalRunOutput(_host, rows.Count)
            : new PlainRunOutput(_host);
        output.Start(target.Name);
        var results = new List<ScenarioResult>(rows.Count);
        await foreach (var result in Perform(runner, rows, stop).ConfigureAwait(false))
        {
            results.Add(result);
            output.Show(result);
        }

        output.Finish(results);
        return Code(results);
    }

    private static async IAsyncEnumerable<ScenarioResult> Perform(
        ScenarioRunner runner, IReadOnlyList<Row> rows, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var result in runner.RunAsync(rows.Select(row => row.Scenario).OfType<Scenario>(), stop).ConfigureAwait(false))
            yield return result;
        await foreach (var result in runner.RunStatefulAsync(rows.Select(row => row.Cell).OfType<StatefulCell>(), stop).ConfigureAwait(false))
            yield return result;
    }

    private int Print(IReadOnlyList<Row> rows, ScenarioRequestFactory requests, Target target)
    {
        foreach (var row in rows.Where(row => row.Request.CanBuild))
        {
            using var request = requests.Create(row.Request);
            _host.Out.Write($"# {row.Id}\n");
            _host.Out.Write(CurlCommand.For(request, target.BaseAddress));
            _host.Out.Write('\n');
        }

        return ExitCode.Success;
    }

    private static int Code(List<ScenarioResult> results)
    {
        if (results.Exists(result => result.Request?.Status is 401 or 403 && result.Verdict.Kind == VerdictKind.Fail)
            && results.TrueForAll(result => result.Verdict.Kind != VerdictKind.Pass))
        {
            return ExitCode.Unauthorized;
        }

        if (results.Exists(result => result.Verdict.Kind == VerdictKind.Error && result.Request?.Status is null))
            return ExitCode.Unreachable;
        return results.Exists(result => result.Verdict.Kind is VerdictKind.Fail or VerdictKind.Error) ? ExitCode.Failed : ExitCode.Success;
    }
}
