using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>Reads an edition of the guide's page from one file or several.</summary>
public static partial class EditionReader
{
    private const int LongestSentence = 2000;

    /// <summary>Reads the files of an edition.</summary>
    /// <param name="paths">Markdown, saved web pages, or text copied from a browser.</param>
    /// <exception cref="GuideException">A file can not be read.</exception>
    public static Edition Load(IEnumerable<string> paths) => Read([.. paths.Select(PageFile.Load)]);

    /// <summary>Reads an edition.</summary>
    /// <param name="pages">Its pages, in their order.</param>
    /// <exception cref="GuideException">A page is too large.</exception>
    public static Edition Read(IReadOnlyList<PageFile> pages)
    {
        var rows = new List<GuideRow>();
        var notices = new List<Notice>();
        var import = new TableImport(rows, notices);
        var parts = pages.SelectMany(page => page.IsPlainText ? TextPage.Read(page) : HtmlPage.Read(page, row => ColumnMap.Of(row) is not null)).ToList();
        var headings = new Headings();
        var certificates = new PrintedCertificates();
        var (version, core, package, number) = ((string?)null, (string?)null, (string?)null, (string?)null);
        foreach (var part in parts)
        {
            certificates.Read(part, headings);
            switch (part)
            {
                case HeadingPart heading:
                    headings.Enter(heading);
                    Sentence(heading.Text);
                    break;
                case TextPart text:
                    Sentence(text.Text);
                    rows.AddRange(CallerSentence.Read(text));
                    break;
                case TablePart table when !import.Read(table, headings.Section(table)):
                    foreach (var row in table.Rows)
                        import.Report(row, "stands in a table that is not known");
                    break;
            }
        }

        certificates.Put(rows, notices);
        return new Edition
        {
            Version = version,
            Core = core,
            Package = package,
            StatefulNhsNumber = number,
            Rows = rows,
            Notices = notices,
            Parts = parts,
        };

        void Sentence(string text)
        {
            if (text.Length > LongestSentence)
                return;
            if (version is null && Banner().Match(text) is { Success: true } banner)
                (version, core, package) = (banner.Groups["guide"].Value, Or(banner.Groups["core"]), Or(banner.Groups["package"]));
            if (number is null && headings.Path.Any(heading => heading.Contains("stateful", StringComparison.OrdinalIgnoreCase))
                && StatefulPatient().Match(text) is { Success: true } patient)
                number = GuideRow.Digits(patient.Groups[1].Value);
        }
    }

    private static string? Or(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"\bGuide v?(?<guide>\d[\w.-]*)(?:\W{1,5}Core v?(?<core>\d[\w.-]*))?(?:\W{1,5}Package v?(?<package>\d[\w.-]*))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Banner();

    [GeneratedRegex(@"NHS\s(?:Number|No\.?)\W{0,3}(\d{3}\s?\d{3}\s?\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatefulPatient();
}
