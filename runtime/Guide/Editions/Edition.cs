using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Editions;

/// <summary>Something about a page that a reader of the import has to know.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Problem">What is the matter.</param>
/// <param name="Text">The text it is about.</param>
public sealed record Notice(Place Place, string Problem, string Text);

/// <summary>An edition of the guide's page: its tables, word for word.</summary>
public sealed class Edition
{
    /// <summary>Version of the guide, for example <c>1.8.2</c>; <see langword="null"/> when the page does not say.</summary>
    public string? Version { get; init; }

    /// <summary>Version of BaRS Core; <see langword="null"/> when the page does not say.</summary>
    public string? Core { get; init; }

    /// <summary>Version of the FHIR package; <see langword="null"/> when the page does not say.</summary>
    public string? Package { get; init; }

    /// <summary>NHS number of the patient of the stateful scenarios; <see langword="null"/> when the page does not say.</summary>
    public string? StatefulNhsNumber { get; init; }

    /// <summary>The rows of all tables, in the order of the page.</summary>
    public required IReadOnlyList<GuideRow> Rows { get; init; }

    /// <summary>What could not be placed, and what was mended in reading.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Everything on the page, in its order; empty for an edition that was not read from a page.</summary>
    public IReadOnlyList<PagePart> Parts { get; init; } = [];

    /// <summary>The rows of a kind of table.</summary>
    public IEnumerable<GuideRow> Of(TableKind kind) => Rows.Where(row => row.Kind == kind);

    /// <summary>Whether the edition has a table of the kind: an edition may be split into pages, of which some were read.</summary>
    public bool Has(TableKind kind) => Rows.Any(row => row.Kind == kind);
}
