using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Access;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Output;
using Bars.Scenarios.Tool.Reporting;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Running;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars run</c>: performs rows and judges the answers.</summary>
internal static class RunVerb
{
    private const double LongestTimeout = 3600;
    private const int MostRetries = 10;

    public static Command Create(ToolHost host)
    {
        var ids = RowIds.Many();
        var rows = new RowOptions(host.Catalogue);
        var requests = new RequestOptions(host, "The embedded stand-in when omitted.");
        var keys = new KeyOptions(host);
        var tls = new TlsOptions(host);
        var parity = new Option<bool>("--parity") { Description = $"Expect the answers of TKW {host.Catalogue.ParityRelease} where they differ from the guide's; the embedded stand-in gives them." };
        var strict = new Option<bool>("--strict") { Description = "Have the embedded stand-in refuse values that the table does not know, and name the nearest rows." };
        var offline = new Option<bool>("--offline") { Description = "Print what would be sent, in the format of .http files, and send nothing." };
        var timeout = new Option<TimeSpan>("--timeout")
        {
            Description = "Seconds that an answer may take.",
            HelpName = "seconds",
            CustomParser = ParseTimeout,
            DefaultValueFactory = _ => new ScenarioRunnerOptions().Timeout,
        };
        var retries = new Option<int>("--retries")
        {
            Description = $"How often a request is repeated, as BaRS says, after {string.Join(", ", RetryRules.Default.Statuses)} or a broken connection; within --timeout.",
            HelpName = "number",
            CustomParser = ParseRetries,
        };
        var report = new ReportOptions("--report");
        var json = new Option<bool>("--json") { Description = "An object with a summary and the results, and nothing else." };
        var verb = new Verb("run", "Performs scenarios and the stateful table, and judges the answers.")
        {
            Examples =
            [
                ("bars run", "everything documented, against the embedded stand-in"),
                ("bars run --area Booking --format xml", "an area, in XML"),
                ("bars run booking.cancel-booking stateful.make-booking.initial", "rows by id"),
                ("bars run --target int --ods-code X26 --key private.pem --kid MySupplier-INT-1 --api-key ...", "against INT, as yourself"),
                ("BARS_TOKEN=... bars run --target int --ods-code X26", "the same with a token you have"),
                ("bars run --target http://127.0.0.1:5000/fhir", "against an address: no token is sent there"),
                ("bars run --report report --zip", "with TKW's checks on every exchange, as a report"),
                ("bars run --offline --area Referral > referral.http", "requests to look at or to send from an editor"),
            ],
        };
        verb.Arguments.Add(ids);
        rows.AddTo(verb);
        requests.AddTo(verb);
        keys.AddTo(verb);
        tls.AddTo(verb);
        verb.Options.Add(parity);
        verb.Options.Add(strict);
        verb.Options.Add(timeout);
        verb.Options.Add(retries);
        verb.Options.Add(offline);
        verb.Options.Add(json);
        report.AddTo(verb);
        verb.SetAction((parsed, stop) =>
        {
            var plan = new RunPlan(
                rows.Choose(parsed, parsed.GetValue(ids) ?? []),
                requests.Target(parsed),
                new()
                {
                    Requests = requests.Read(parsed),
                    Judge = new() { Catalogue = host.Catalogue, Parity = parsed.GetValue(parity) },
                    Timeout = parsed.GetValue(timeout),
                },
                parsed.GetValue(strict),
                parsed.GetValue(retries));
            if (plan is { IsStrict: true, Target: not null })
                throw ToolException.Usage("--strict is for the embedded stand-in, and --target names another: start that one with 'bars serve --strict'.");
            if (parsed.GetValue(offline) && parsed.GetValue(json))
                throw ToolException.Usage("--offline and --json exclude each other: 'bars show ID --json' has a request as JSON.");
            var reporting = report.Read(parsed, host.Catalogue, plan.Options.Judge.Parity);
            if (parsed.GetValue(offline) && report.IsWanted(parsed))
                throw ToolException.Usage("--offline sends nothing, so there is nothing to report: 'bars report requests.http' checks what it printed.");
            if (reporting.IsAnnotated && parsed.GetValue(json))
                throw ToolException.Usage("--annotations and --json exclude each other: both print to standard output.");
            return parsed.GetValue(offline)
                ? Task.FromResult(OfflineText.Write(host, plan))
                : RunAsync(host, plan, OpenAsync, parsed.GetValue(json), report.IsWanted(parsed) ? reporting : null);

            Task<RunClient> OpenAsync(RunRecorder? recorder)
            {
                if (plan.Target is { } target)
                    return RunClient.OpenAsync(host, plan, target, keys, tls, parsed, recorder);
                return keys.IsGiven(parsed) ? throw ToolException.Usage("--key goes with --target: the embedded stand-in asks for no token.") : Task.FromResult(RunClient.Embedded(host, plan, recorder));
            }
        });
        return verb;
    }

    private static async Task<int> RunAsync(ToolHost host, RunPlan plan, Func<RunRecorder?, Task<RunClient>> open, bool isJson, ReportRequest? reporting)
    {
        var recorder = reporting is null ? null : new RunRecorder();
        using var client = await open(recorder).ConfigureAwait(false);
        IRunView view = isJson ? new JsonRunView(host) : host.IsTerminal ? new TerminalRunView(host, plan) : new PlainRunView(host, plan);
        var results = await view.ShowAsync(plan.PerformAsync(client.Http, host.Stop)).ConfigureAwait(false);
        var exitCode = RunVerdict.ExitCodeOf(results);
        if (reporting is null)
            return exitCode;

        var report = await recorder!.ReportAsync(results, plan.Where, reporting.Options, host.Stop).ConfigureAwait(false);
        var output = new ReportOutput(host, reporting);
        if (!isJson)
            output.Print(report, isBrief: true);
        output.WriteFiles(report, isQuiet: false);
        return exitCode;
    }

    private static int ParseRetries(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var retries) && retries <= MostRetries)
            return retries;
        result.AddError($"The retries '{word}' are no number from 0 to {MostRetries}.");
        return 0;
    }

    private static TimeSpan ParseTimeout(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestTimeout)
            return TimeSpan.FromSeconds(seconds);
        result.AddError($"The timeout '{word}' is no number of seconds between 0 and {LongestTimeout}.");
        return default;
    }
}
