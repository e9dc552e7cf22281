using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Passes requests on, and checks each exchange as TKW's validation reports do: put it into the chain of handlers of the client
/// under test. In a test, <c>new CheckingHandler(report =&gt; report.ThrowIfFailed())</c> fails with the findings.
/// </summary>
/// <param name="report">Takes the report of an exchange. What it throws comes out of the client.</param>
/// <param name="options">
/// How to check. Whoever tests a sender sets <see cref="ExchangeValidatorOptions.ChecksResponses"/> to <see langword="false"/>:
/// the answers are then not theirs.
/// </param>
public sealed class CheckingHandler(Action<ExchangeReport> report, ExchangeValidatorOptions? options = null) : DelegatingHandler
{
    private readonly ExchangeValidator _validator = new(options);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RecordedExchange? exchange = null;
        using var recorder = new HttpMessageInvoker(new RecordingHandler(recorded => exchange = recorded) { InnerHandler = InnerHandler! }, disposeHandler: false);
        var response = await recorder.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            report(await _validator.ValidateAsync(exchange!, null, cancellationToken).ConfigureAwait(false));
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
