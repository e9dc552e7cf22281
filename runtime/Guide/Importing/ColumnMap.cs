using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>Which columns of a printed table are which columns of a kind.</summary>
internal sealed class ColumnMap
{
    private static readonly string[] SectionHeaders = ["suite", "section", "area", "group", "category", "test suite", "workflow", "capability area"];

    private ColumnMap(TableKind kind, IReadOnlyList<string> headers) => (Kind, Headers) = (kind, headers);

    public TableKind Kind { get; }

    /// <summary>The headers as printed.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Name of the column of the kind for every printed column; <see langword="null"/> for one that is not known.</summary>
    public string?[] Columns { get; private init; } = [];

    /// <summary>The printed column with the sections of the rows, or -1.</summary>
    public int Section { get; private init; } = -1;

    /// <summary>The columns of a table by its header row, or <see langword="null"/> when it is none of ours.</summary>
    public static ColumnMap? Of(GridRow header)
    {
        var headers = header.Cells.Select(cell => cell.Text).ToList();
        while (headers.Count > 0 && headers[^1].Length == 0)
            headers.RemoveAt(headers.Count - 1);
        return TableKinds.All
            .Select(kind => kind == TableKinds.Stateful ? Stateful(headers) : Of(kind, headers))
            .OfType<ColumnMap>()
            .MaxBy(map => map.Columns.Count(column => column is not null) * 10 - map.Columns.Length);
    }

    /// <summary>A header in lower case, without punctuation.</summary>
    public static string Plain(string header)
    {
        var builder = new StringBuilder();
        foreach (var character in header.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(character))
                builder.Append(char.ToLower(character, CultureInfo.InvariantCulture));
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }

        return builder.ToString().TrimEnd();
    }

    private static ColumnMap? Of(TableKind kind, List<string> headers)
    {
        var plain = headers.ConvertAll(Plain);
        var columns = new string?[headers.Count];
        Assign((column, header) => column.Headers.Contains(header));
        Assign((column, header) => column.Headers.Any(known => Math.Abs(known.Length - header.Length) <= 2 && known.Length > 4 && Suggestion.Nearest(header, [known]).Count > 0));
        Assign((column, header) => column.Headers.Any(known => known.Length > 5 && (" " + header + " ").Contains(" " + known + " ", StringComparison.Ordinal)));
        if (kind.Required.Except(columns.OfType<string>()).Any())
            return null;
        return new ColumnMap(kind, headers) { Columns = columns, Section = kind == TableKinds.Scenarios ? SectionColumn(columns, plain) : -1 };

        void Assign(Func<TableColumn, string, bool> matches)
        {
            for (var index = 0; index < columns.Length; index++)
            {
                if (columns[index] is null && plain[index].Length > 0)
                    columns[index] = kind.Columns.FirstOrDefault(column => !columns.Contains(column.Name) && matches(column, plain[index]))?.Name;
            }
        }
    }

    // A column of sections says so, or stands without a known header before all the others.
    private static int SectionColumn(string?[] columns, List<string> plain)
    {
        var named = plain.FindIndex(header => SectionHeaders.Contains(header));
        return named >= 0 && columns[named] is null ? named : columns[0] is null ? 0 : -1;
    }

    private static ColumnMap? Stateful(List<string> headers) =>
        headers.Count > 1 && Plain(headers[0]) is "event" or "request" && headers.Skip(1).All(header => Plain(header).Contains("state", StringComparison.Ordinal))
            ? new ColumnMap(TableKinds.Stateful, headers) { Columns = ["event", .. Enumerable.Repeat("cell", headers.Count - 1)] }
            : null;
}
