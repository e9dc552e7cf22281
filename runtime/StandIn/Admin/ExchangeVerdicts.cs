using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary>What TKW's validation report would say of recorded exchanges. Worked out when somebody asks, never while answering.</summary>
internal sealed class ExchangeVerdicts
{
    /// <summary>The checks found nothing that is more than advice.</summary>
    public const string Pass = "pass";

    /// <summary>A check failed.</summary>
    public const string Fail = "fail";

    /// <summary>No row of the table claimed the request.</summary>
    public const string Unmatched = "unmatched";

    private const int Remembered = 10_000;

    private readonly ExchangeValidator _validator;
    private readonly ConcurrentDictionary<string, string> _known = new();

    public ExchangeVerdicts(TkwStandIn standIn)
    {
        Options = new() { Catalogue = standIn.Options.Catalogue, Parity = standIn.Options.Parity, ChecksResponses = false };
        _validator = new(Options);
    }

    /// <summary>How exchanges are checked. The stand-in's own answers are not looked at, as TKW does not look at its own.</summary>
    public ExchangeValidatorOptions Options { get; }

    /// <summary>The report of an exchange. Its findings are masked.</summary>
    public Task<ExchangeReport> ReportAsync(RecordedExchange exchange, CancellationToken cancellation) =>
        _validator.ValidateAsync(exchange, cancellationToken: cancellation);

    /// <summary>The verdict on an exchange.</summary>
    public async Task<string> OfAsync(RecordedExchange exchange, CancellationToken cancellation)
    {
        if (exchange.ScenarioId is null)
            return Unmatched;
        if (_known.TryGetValue(exchange.Id, out var known))
            return known;
        var verdict = Of(await ReportAsync(exchange, cancellation).ConfigureAwait(false));
        if (_known.Count >= Remembered)
            _known.Clear();
        return _known[exchange.Id] = verdict;
    }

    /// <summary>The verdict of a report.</summary>
    public static string Of(ExchangeReport report) =>
        report.Exchange.ScenarioId is null ? Unmatched : report.HasErrors ? Fail : Pass;
}
