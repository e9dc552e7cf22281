using System;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Runtime;

/// <summary>Sends requests, has the answers judged, and makes a verdict of what went wrong on the way.</summary>
internal sealed class ExchangeClient(HttpClient client, ScenarioRunnerOptions options)
{
    private volatile bool _hasAnswered;

    /// <summary>Sends a request and disposes it.</summary>
    /// <param name="request">The request, with a relative address.</param>
    /// <param name="row">What it is about, for verdicts without an answer.</param>
    /// <param name="judge">Judges the answer.</param>
    /// <param name="cancellationToken">Cancels the exchange.</param>
    public async Task<Exchange> SendAsync(
        HttpRequestMessage request,
        JudgedRow row,
        Func<HttpResponseMessage, CancellationToken, Task<Verdict>> judge,
        CancellationToken cancellationToken)
    {
        using var sent = request;
        var address = request.RequestUri = FhirBase.Append(client.BaseAddress, request.RequestUri);
        var summary = new RequestSummary(request.Method.Method, address, Header(request, BarsHeaders.XRequestId), Header(request, BarsHeaders.XCorrelationId), null);
        var started = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            _hasAnswered = true;
            response.RequestMessage ??= request;
            var verdict = await judge(response, patience.Token).ConfigureAwait(false);
            return new(summary with { Status = (int)response.StatusCode }, verdict, Stopwatch.GetElapsedTime(started));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var waited = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            return Failed(FindingCodes.Timeout, $"{address.Authority} did not answer within {waited} s.", isUnreachable: !_hasAnswered);
        }
        catch (HttpRequestException exception) when (IsConnecting(exception.HttpRequestError))
        {
            return Failed(FindingCodes.Unreachable, $"{address.Authority} can not be reached: {exception.Message}", isUnreachable: true);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever a handler throws (a server in the same process throws anything) ends one scenario, not the run.
            return Failed(FindingCodes.Interrupted, $"The exchange with {address.Authority} broke: {exception.Message}", isUnreachable: false);
        }

        Exchange Failed(string code, string message, bool isUnreachable) => new(
            summary,
            row.Verdict(VerdictKind.Error, [new(Severity.Error, code, null, null, "an answer", "none", message)]),
            Stopwatch.GetElapsedTime(started),
            isUnreachable);
    }

    private static bool IsConnecting(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
