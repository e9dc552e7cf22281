using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios;

/// <summary>The column "BaRS Application" of the guide, which lists applications as <c>111-ED, 999-CAS</c> or <c>1, 2 &amp; 7</c>.</summary>
/// <remarks>Compiled into the generator and the reader of the guide as well, so all split alike.</remarks>
internal static class ApplicationCell
{
    private static readonly string[] Separators = [",", "&", ";", "/", " and "];

    /// <summary>The titles of the applications, each once, in the order of the cell.</summary>
    public static IReadOnlyList<string> Split(string cell) =>
        [.. cell.Split(Separators, StringSplitOptions.None).Select(part => part.Trim(' ', '\u00A0')).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)];
}
