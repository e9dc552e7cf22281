using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.StandIn.Answers;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>A group of rows of an interaction that are asked together.</summary>
internal abstract class MatchStep
{
    /// <summary>The reply to a request, or <see langword="null"/> when the next step is to be asked.</summary>
    public abstract Reply? Find(Exchange exchange);

    /// <summary>The reply of the first row whose conditions hold.</summary>
    protected static Reply? First(MatchRow[] rows, Exchange exchange)
    {
        foreach (var row in rows)
        {
            if (row.Holds(exchange) && row.Claim(exchange) is { } reply)
                return reply;
        }
        return null;
    }
}

/// <summary>Rows that are tried one after the other.</summary>
internal sealed class RowStep(IEnumerable<MatchRow> rows) : MatchStep
{
    private readonly MatchRow[] _rows = [.. rows];

    public override Reply? Find(Exchange exchange) => First(_rows, exchange);
}

/// <summary>Rows that are looked up by the value of one element.</summary>
internal sealed class SentinelStep(SentinelKind kind, IEnumerable<MatchRow> rows) : MatchStep
{
    private readonly FrozenDictionary<string, MatchRow[]> _rows = rows
        .GroupBy(row => row.Scenario.Sentinel.Value!, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public override Reply? Find(Exchange exchange) =>
        exchange.Facts[kind] is { } value && _rows.TryGetValue(value, out var rows) ? First(rows, exchange) : null;
}
