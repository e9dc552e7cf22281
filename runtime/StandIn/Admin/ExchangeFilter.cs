using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Bars.Scenarios.Reports;
using Microsoft.AspNetCore.Http;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary>Which exchanges an admin request is about.</summary>
/// <param name="Journal">What the journal is asked for.</param>
/// <param name="Verdict">The verdict that is wanted, or <see langword="null"/> for any.</param>
/// <param name="Limit">How many exchanges are wanted.</param>
internal sealed record ExchangeFilter(JournalFilter Journal, string? Verdict, int Limit)
{
    private static readonly string[] Verdicts = [ExchangeVerdicts.Pass, ExchangeVerdicts.Fail, ExchangeVerdicts.Unmatched];

    /// <summary>Reads the parameters <c>ods</c>, <c>scenario</c>, <c>verdict</c>, <c>from</c>, <c>to</c>, <c>before</c> and <c>limit</c>.</summary>
    /// <exception cref="ProblemException">One of them is malformed.</exception>
    public static ExchangeFilter Read(HttpRequest request, bool? isMatched = null)
    {
        var verdict = AdminQuery.Text(request, "verdict");
        if (verdict is not null && !Verdicts.Contains(verdict))
            throw new ProblemException(Problem.BadRequest($"The parameter verdict must be {string.Join(", ", Verdicts[..^1])} or {Verdicts[^1]}."));
        var filter = new JournalFilter
        {
            OdsCode = AdminQuery.Text(request, "ods"),
            ScenarioId = AdminQuery.Text(request, "scenario"),
            IsMatched = verdict is null ? isMatched : verdict != ExchangeVerdicts.Unmatched,
            From = AdminQuery.Instant(request, "from"),
            To = AdminQuery.Instant(request, "to"),
            Before = AdminQuery.Text(request, "before"),
        };
        return new(filter, verdict, AdminQuery.Limit(request));
    }

    /// <summary>The journal's entries, the newest first and so many at most, whatever their verdict.</summary>
    public async IAsyncEnumerable<JournalEntry> ReadAsync(IExchangeJournal journal, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = Journal;
        IReadOnlyList<JournalEntry> page;
        do
        {
            page = await journal.ReadAsync(filter, Limit, cancellation).ConfigureAwait(false);
            foreach (var entry in page.TakeWhile(_ => most-- > 0))
            {
                filter = filter with { Before = entry.Exchange.Id };
                yield return entry;
            }
        }
        while (page.Count == Limit && most > 0);
    }
}
