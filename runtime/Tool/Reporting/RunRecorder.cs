using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Tool.Reporting;

/// <summary>Records the exchanges of a run and makes a report of them and the verdicts.</summary>
internal sealed class RunRecorder
{
    private readonly ConcurrentQueue<RecordedExchange> _exchanges = new();

    /// <summary>A handler that records what passes through it.</summary>
    public HttpMessageHandler Around(HttpMessageHandler inner) => new RecordingHandler(_exchanges.Enqueue) { InnerHandler = inner };

    /// <summary>Checks what was recorded. An exchange without a result is a step to the state of a cell.</summary>
    public async Task<ValidationReport> ReportAsync(IEnumerable<ScenarioResult> results, string target, ExchangeValidatorOptions options, CancellationToken stop)
    {
        var byRequest = results.Where(result => result.Request?.RequestId is not null)
            .GroupBy(result => result.Request!.RequestId!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var validator = new ExchangeValidator(options);
        var reports = new List<ExchangeReport>();
        foreach (var exchange in _exchanges.OrderBy(exchange => exchange.Time).ThenBy(exchange => exchange.Id, StringComparer.Ordinal))
        {
            var result = exchange.Request.Header(BarsHeaders.XRequestId) is { } id ? byRequest.GetValueOrDefault(id) : null;
            reports.Add(await validator.ValidateAsync(exchange with { ScenarioId = result?.Id }, result?.Verdict, stop).ConfigureAwait(false));
        }

        return new(ReportOrigin.Of(target, options), reports);
    }
}
