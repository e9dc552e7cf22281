using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Looks at exchanges as TKW's validation reports do.</summary>
/// <remarks>Safe for concurrent use. Whatever an exchange holds becomes a finding, never an exception.</remarks>
public sealed class ExchangeValidator
{
    private readonly ExchangeValidatorOptions _options;
    private readonly Shown _shown;

    /// <summary>Creates a validator.</summary>
    /// <param name="options">How to check; what the checks intend, values masked, when omitted.</param>
    public ExchangeValidator(ExchangeValidatorOptions? options = null)
    {
        _options = options ?? new();
        _shown = new(_options);
    }

    /// <summary>Checks an exchange.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="verdict">The verdict on its answer, to be reported beside the checks.</param>
    /// <param name="cancellationToken">Cancels a profile validator.</param>
    public async Task<ExchangeReport> ValidateAsync(RecordedExchange exchange, Verdict? verdict = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var request = CheckedBody.Read(exchange.Request.Body, _options.MaxBodyBytes);
        var interaction = InteractionId.Of(exchange.Request, request, _options.Catalogue);
        var results = new List<CheckResult>(_options.Checks.Count);
        await CheckAsync(CheckedSide.Request(exchange, request, interaction), exchange.Request.Body, results, cancellationToken).ConfigureAwait(false);
        if (_options.ChecksResponses && exchange.Response is { } response)
        {
            var body = CheckedBody.Read(response.Body, _options.MaxBodyBytes);
            await CheckAsync(CheckedSide.Response(exchange, response, body, interaction), response.Body, results, cancellationToken).ConfigureAwait(false);
        }

        return new(exchange, interaction, results, verdict);
    }

    private async Task CheckAsync(CheckedSide side, ReadOnlyMemory<byte> bytes, List<CheckResult> results, CancellationToken cancellationToken)
    {
        foreach (var check in _options.Checks.Where(check => side.InteractionsOf(check, _options.Parity).Count > 0))
        {
            var evaluation = new CheckEvaluation(check, side, _options, _shown);
            var result = evaluation.Evaluate();
            if (result is null)
                result = await ProfileCheck.EvaluateAsync(evaluation, bytes, cancellationToken).ConfigureAwait(false);
            results.Add(result);
        }
    }
}
