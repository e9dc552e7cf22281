using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Runtime;

/// <summary>Performs scenarios against an endpoint and judges the answers.</summary>
/// <remarks>
/// When the endpoint can not be reached, or nothing has answered in time yet, that scenario's verdict is
/// <see cref="VerdictKind.Error"/> and the runner asks no more: the rest is skipped.
/// </remarks>
public sealed class ScenarioRunner
{
    private readonly ScenarioRunnerOptions _options;
    private readonly ScenarioRequestFactory _requests;
    private readonly ScenarioJudge _judge;
    private readonly ExchangeClient _client;
    private readonly StatefulPaths _paths;
    private volatile bool _isUnreachable;

    /// <summary>Creates a runner for one endpoint.</summary>
    /// <param name="client">
    /// Sends the requests. Its base address is the FHIR base, with or without a trailing slash; authentication and the
    /// like are its own business. It is not disposed.
    /// </param>
    /// <param name="options">How to perform the scenarios.</param>
    /// <exception cref="ArgumentException">The client has no base address, or the options let nothing be performed.</exception>
    public ScenarioRunner(HttpClient client, ScenarioRunnerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (client.BaseAddress is null)
            throw new ArgumentException("The client has no BaseAddress: set it to the FHIR base of the endpoint.", nameof(client));
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxParallelism, 1, nameof(options));
        _requests = new(_options.Requests);
        _judge = new(_options.Judge);
        _client = new(client, _options);
        _paths = new(_options.Judge);
    }

    /// <summary>Performs scenarios, a few at a time.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="cancellationToken">Stops the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A result per scenario, in the order given, each as soon as it and those before it are there.</returns>
    public async IAsyncEnumerable<ScenarioResult> RunAsync(
        IEnumerable<Scenario> scenarios,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<ScenarioResult>>();
        try
        {
            foreach (var scenario in scenarios)
            {
                if (running.Count == _options.MaxParallelism)
                    yield return await running.Dequeue().ConfigureAwait(false);
                running.Enqueue(PerformAsync(scenario, stop.Token));
            }

            while (running.TryDequeue(out var next))
                yield return await next.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            Task rest = Task.WhenAll(running);
            await rest.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Performs every cell of the stateful table, one by one. Before each, events bring the endpoint from whatever
    /// state it is in to the initial one and from there to the cell's, so no access to the endpoint but its own
    /// interface is needed. The state belongs to the ODS code of the sender: nobody else may use it meanwhile.
    /// </summary>
    /// <param name="cancellationToken">Stops the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A result per cell, in the order of the table.</returns>
    public IAsyncEnumerable<ScenarioResult> RunStatefulAsync(CancellationToken cancellationToken = default) =>
        RunStatefulAsync(_options.Judge.Catalogue.Stateful.Events.SelectMany(candidate => candidate.Cells), cancellationToken);

    /// <summary>Performs cells of the stateful table, one by one, as <see cref="RunStatefulAsync(CancellationToken)"/> does.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="cancellationToken">Stops the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A result per cell, in the order given.</returns>
    public async IAsyncEnumerable<ScenarioResult> RunStatefulAsync(
        IEnumerable<StatefulCell> cells,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var cell in cells)
            yield return await PerformAsync(cell, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ScenarioResult> PerformAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var row = JudgedRow.Of(scenario, _options.Judge);
        if ((Applicability.Skipped(scenario, _options.Judge) ?? Stopped(row)) is { } skipped)
            return NotPerformed(scenario.Area, skipped);
        if (!scenario.Request.CanBuild)
            return NotPerformed(scenario.Area, row.Skipped("The row describes an answer only: there is no message to send."));

        var exchange = await SendAsync(scenario.Request, row, (response, token) => _judge.JudgeAsync(scenario, response, token), cancellationToken).ConfigureAwait(false);
        return Performed(scenario.Area, exchange);
    }

    private async Task<ScenarioResult> PerformAsync(StatefulCell cell, CancellationToken cancellationToken)
    {
        const string area = "Stateful";
        var row = JudgedRow.Of(cell, _options.Judge);
        if (Stopped(row) is { } stopped)
            return NotPerformed(area, stopped);
        if (_paths.WhyNot(cell) is { } reason)
            return NotPerformed(area, row.Skipped(reason));

        foreach (var step in _paths.To(cell))
        {
            var exchange = await SendAsync(
                step.Request,
                row,
                (response, _) => Task.FromResult(row.Reached(cell, step, (int)response.StatusCode)),
                cancellationToken).ConfigureAwait(false);
            if (exchange.Verdict.Kind != VerdictKind.Pass)
                return Performed(area, exchange);
        }

        return Performed(area, await SendAsync(
            _paths.Request(cell),
            row,
            (response, token) => _judge.JudgeAsync(cell, response, token),
            cancellationToken).ConfigureAwait(false));
    }

    private async Task<Exchange> SendAsync(
        RequestRecipe recipe,
        JudgedRow row,
        Func<HttpResponseMessage, CancellationToken, Task<Verdict>> judge,
        CancellationToken cancellationToken)
    {
        var exchange = await _client.SendAsync(_requests.Create(recipe), row, judge, cancellationToken).ConfigureAwait(false);
        if (exchange.IsUnreachable)
            _isUnreachable = true;
        return exchange;
    }

    private Verdict? Stopped(JudgedRow row) =>
        _isUnreachable ? row.Skipped("Not performed: the endpoint could not be reached before.") : null;

    private static ScenarioResult Performed(string area, Exchange exchange) =>
        new(exchange.Verdict.Id, exchange.Verdict.Title, area, exchange.Verdict, exchange.Request, exchange.Duration);

    private static ScenarioResult NotPerformed(string area, Verdict verdict) =>
        new(verdict.Id, verdict.Title, area, verdict, null, TimeSpan.Zero);
}
