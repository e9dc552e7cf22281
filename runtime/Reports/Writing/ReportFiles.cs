using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>Writes a report into a folder: the summary in every format, and for each exchange a page, its record and its bodies.</summary>
public static class ReportFiles
{
    /// <summary>Name of the summary page.</summary>
    public const string Page = "index.html";

    /// <summary>Writes a report. Files of the same names are replaced, others left alone.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">The folder; it is created when it does not exist.</param>
    /// <param name="options">What the report was made with: unless <see cref="ExchangeValidatorOptions.IsUnmasked"/>, patients are masked in addresses and bodies.</param>
    /// <returns>Paths of the files written, below the folder and with slashes, in the order written.</returns>
    /// <exception cref="IOException">A file can not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static IReadOnlyList<string> Write(ValidationReport report, string folder, ExchangeValidatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var written = new List<string>();
        var (shown, layout) = Shown(report, options);
        Text(Page, HtmlReport.Summary(shown, layout));
        Text(CoveragePage.Name, CoveragePage.Write(shown.Origin, RequirementCoverage.Of(shown.Exchanges, options.Checks)));
        Text("report.json", JsonReport.Write(shown, layout));
        Text(JsonReport.SchemaName, JsonReport.Schema);
        Text("report.md", MarkdownReport.Write(shown, layout));
        Text("report.sarif", SarifReport.Write(shown, layout));
        Text("report.junit.xml", JUnitReport.Write(shown));
        Text("report.trx", TrxReport.Write(shown));
        foreach (var item in shown.Exchanges)
            Exchange(item);
        return written;

        void Exchange(ExchangeReport item)
        {
            var exchange = item.Exchange;
            Text(layout.Page(exchange), HtmlReport.Single(shown.Origin, item, layout));
            Text(layout.Record(exchange), ExchangeFile.Write(item, layout, !options.IsUnmasked));
            Bytes(layout.Body(exchange, ExchangeSide.Request), exchange.Request.Body);
            Bytes(layout.Body(exchange, ExchangeSide.Response), exchange.Response?.Body ?? default);
        }

        void Text(string name, string text) => Bytes(name, System.Text.Encoding.UTF8.GetBytes(text));

        void Bytes(string? name, ReadOnlyMemory<byte> bytes)
        {
            if (name is null)
                return;
            var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            file.Write(bytes.Span);
            written.Add(name);
        }
    }

    /// <summary>The report as <c>report.json</c>, whose schema stands in a written report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">What the report was made with.</param>
    public static string Json(ValidationReport report, ExchangeValidatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var (shown, layout) = Shown(report, options);
        return JsonReport.Write(shown, layout);
    }

    /// <summary>The report as one page of HTML that stands alone.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">What the report was made with.</param>
    public static string Html(ValidationReport report, ExchangeValidatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var (shown, layout) = Shown(report, options);
        return HtmlReport.Summary(shown, layout, FileLinks.None);
    }

    private static (ValidationReport Report, ReportLayout Layout) Shown(ValidationReport report, ExchangeValidatorOptions options)
    {
        var mask = new ExchangeMask(options.Catalogue, options.MaxBodyBytes);
        var shown = options.IsUnmasked ? report : report with { Exchanges = [.. report.Exchanges.Select(item => item with { Exchange = mask.Mask(item.Exchange) })] };
        return (shown, new(shown));
    }
}
