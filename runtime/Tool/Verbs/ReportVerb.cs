using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Reporting;
using Bars.Scenarios.Tool.Running;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars report</c>: TKW's checks on exchanges that were recorded, or on requests in files.</summary>
internal static class ReportVerb
{
    public static Command Create(ToolHost host)
    {
        var sources = new Argument<string[]>("sources")
        {
            Description = "Folders that 'bars run --report' wrote, journals of 'bars serve --journal', .http files, or bodies (JSON or XML). --coverage can do without: it then performs the scenarios against the embedded stand-in.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        sources.Validators.Add(CommandLineErrors.RefuseOptions);
        var header = new Option<string[]>("--header") { Description = "A header that a body is sent with, as 'Name: value'; may be repeated. Without any, headers are not checked.", HelpName = "header" };
        var method = new Option<string>("--method") { Description = "Method that a body is sent with.", DefaultValueFactory = _ => "POST", HelpName = "method" };
        var url = new Option<string>("--url") { Description = "Address that a body is sent to.", DefaultValueFactory = _ => "/$process-message", HelpName = "url" };
        var coverage = new Option<bool>("--coverage") { Description = "Say which requirements were exercised by what, and why others were not." };
        var parity = new Option<bool>("--parity") { Description = $"Follow the quirks of TKW {host.Catalogue.ParityRelease} instead of what its checks intend." };
        var json = new Option<bool>("--json") { Description = "The report, or with --coverage the coverage, as JSON and nothing else." };
        var options = new ReportOptions("--out");
        var verb = new Verb("report", "Checks exchanges as TKW's validation reports do, offline.")
        {
            Examples =
            [
                ("bars report message.json", "a body alone"),
                ("bars report message.json --header 'use-context: a1t1|referral|servicerequest-request|new'", "a body with headers"),
                ("bars report requests.http --out report", "requests of a file, as pages and files for CI"),
                ("bars report report --annotations github", "exchanges of 'bars run --report report'"),
                ("bars report exchanges.db --out report", "what 'bars serve --journal exchanges.db' received"),
                ("bars report --coverage", "requirements and what exercises them"),
            ],
        };
        verb.Arguments.Add(sources);
        verb.Options.Add(header);
        verb.Options.Add(method);
        verb.Options.Add(url);
        verb.Options.Add(coverage);
        verb.Options.Add(parity);
        verb.Options.Add(json);
        options.AddTo(verb);
        verb.SetAction((parsed, stop) =>
        {
            var request = options.Read(parsed, host.Catalogue, parsed.GetValue(parity));
            var paths = parsed.GetValue(sources) ?? [];
            if (paths.Length == 0 && !parsed.GetValue(coverage))
                throw ToolException.Usage("Say what to check: a folder of a report, an .http file or a body. See 'bars report --help'.");
            if (request.IsAnnotated && parsed.GetValue(json))
                throw ToolException.Usage("--annotations and --json exclude each other: both print to standard output.");
            var headers = (parsed.GetValue(header) ?? []).Select(ExchangeSource.Header).ToArray();
            var source = new ExchangeSource(headers, parsed.GetRequiredValue(method), parsed.GetRequiredValue(url));
            return RunAsync(host, request, paths, source, parsed.GetValue(coverage), parsed.GetValue(json));
        });
        return verb;
    }

    private static async Task<int> RunAsync(ToolHost host, ReportRequest request, string[] paths, ExchangeSource source, bool isCoverage, bool isJson)
    {
        var report = paths.Length == 0
            ? await PerformAsync(host, request.Options).ConfigureAwait(false)
            : await CheckAsync(await source.ReadAsync(paths, host.Stop).ConfigureAwait(false), string.Join(", ", paths), request.Options, host.Stop).ConfigureAwait(false);
        var output = new ReportOutput(host, request);
        if (isCoverage)
            CoverageOutput.Write(host, RequirementCoverage.Of(report.Exchanges), isJson);
        else if (isJson)
            host.Out.Write(ReportFiles.Json(report, request.Options));
        else
            output.Print(report, isBrief: false);
        output.WriteFiles(report, isQuiet: isJson);
        return isCoverage ? ExitCode.Success : ReportOutput.ExitCodeOf(report);
    }

    private static async Task<ValidationReport> CheckAsync(IReadOnlyList<SourcedExchange> exchanges, string target, ExchangeValidatorOptions options, CancellationToken stop)
    {
        var whole = new ExchangeValidator(options);
        var received = new ExchangeValidator(options with { ChecksResponses = false });
        // Whoever checks a body alone did not forget the headers.
        var bodiesOnly = new ExchangeValidator(options with { Checks = [.. options.Checks.Where(check => check.Kind is not (CheckKind.Header or CheckKind.Url))] });
        var reports = new List<ExchangeReport>();
        foreach (var (exchange, isReceived) in exchanges)
        {
            var validator = isReceived ? received : exchange.Request.Headers.Count == 0 ? bodiesOnly : whole;
            reports.Add(await validator.ValidateAsync(exchange, null, stop).ConfigureAwait(false));
        }

        return new(ReportOrigin.Of(target, options), reports);
    }

    private static async Task<ValidationReport> PerformAsync(ToolHost host, ExchangeValidatorOptions options)
    {
        var plan = new RunPlan([.. Row.All(host.Catalogue)], null, new() { Judge = new() { Catalogue = host.Catalogue } }, IsStrict: false);
        var recorder = new RunRecorder();
        using var client = RunClient.Embedded(host, plan, recorder);
        var results = new List<ScenarioResult>();
        await foreach (var result in plan.PerformAsync(client.Http, host.Stop).ConfigureAwait(false))
            results.Add(result);
        return await recorder.ReportAsync(results, plan.Where, options, host.Stop).ConfigureAwait(false);
    }
}
