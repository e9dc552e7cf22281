using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>Errata in a page of <c>docs/</c>.</summary>
internal static class ErratumLinks
{
    /// <summary>Links to the page of errata, separated by commas.</summary>
    public static string To(IEnumerable<Erratum> errata) =>
        string.Join(", ", errata.Select(erratum => $"[{erratum.Id}](errata.md#{erratum.Id})"));

    /// <summary>Where <see cref="To"/> leads.</summary>
    public static string Anchor(Erratum erratum) => $"<a id=\"{erratum.Id}\"></a>{erratum.Id}";
}
