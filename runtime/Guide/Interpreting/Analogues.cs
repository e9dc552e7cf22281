using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>Rows of the catalogue that resemble a row of the page, the most similar first.</summary>
internal sealed class Analogues
{
    private readonly List<KnownRow> _rows;

    public Analogues(IReadOnlyList<KnownRow> rows, RowFacts facts, string area)
    {
        Area = area;
        Rows = rows;
        _rows = [.. rows.OrderByDescending(row => Score(row, facts, area))];
    }

    public string Area { get; }

    /// <summary>All rows to learn from, in the order of the catalogue.</summary>
    public IReadOnlyList<KnownRow> Rows { get; }

    /// <summary>The most similar row that satisfies a condition, one that the guide prints if there is one.</summary>
    public KnownRow? Find(Func<KnownRow, bool> condition) =>
        _rows.Find(row => row.Guide is not null && condition(row)) ?? _rows.Find(row => condition(row));

    private static double Score(KnownRow row, RowFacts facts, string area) =>
        (row.Area == area ? 3 : 0)
        + (FirstWord(row.Test) == FirstWord(facts.Test) ? 3 : 0)
        + (row.Status < 400 == facts.ExpectedStatus < 400 ? 2 : 0)
        + (4 * Similarity.Of(row.Test, facts.Test))
        + (2 * Similarity.Of(row.Guide?.Plain("hint") ?? "", facts.Hint))
        + Similarity.Of(row.Guide?.Plain("comment") ?? "", facts.Comment);

    private static string FirstWord(string text) => text.Split(' ')[0].ToLowerInvariant();
}
