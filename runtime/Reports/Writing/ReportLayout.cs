using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Names of a report's files: a folder per ODS code, and in it, as TKW names them, a stem per exchange of interaction
/// and time. Whatever a sender put into its headers, a name is plain and stays below the folder.
/// </summary>
internal sealed class ReportLayout
{
    private const int LongestPart = 60;
    private const string NoCode = "unknown-sender";

    // Windows keeps these for devices.
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })];

    private readonly Dictionary<RecordedExchange, string> _stems = new(ReferenceEqualityComparer.Instance);

    public ReportLayout(ValidationReport report)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folders = FoldersOf(report.Exchanges.Select(item => item.Exchange.OdsCode ?? ""));
        foreach (var item in report.Exchanges)
        {
            var stem = $"{folders[item.Exchange.OdsCode ?? ""]}/validation_report_{Plain(item.Interaction ?? "unknown")}_"
                + item.Exchange.Time.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
            _stems[item.Exchange] = Free(stem, taken);
        }
    }

    /// <summary>Path below the report's folder, with slashes and without an extension.</summary>
    public string Stem(RecordedExchange exchange) => _stems[exchange];

    /// <summary>Path of the page about an exchange.</summary>
    public string Page(RecordedExchange exchange) => $"{Stem(exchange)}.html";

    /// <summary>Path of the file with method, address, headers and the names of the bodies.</summary>
    public string Record(RecordedExchange exchange) => $"{Stem(exchange)}.exchange.json";

    /// <summary>Path of a body; <see langword="null"/> when there is none.</summary>
    public string? Body(RecordedExchange exchange, ExchangeSide side)
    {
        var body = side == ExchangeSide.Request ? exchange.Request.Body : exchange.Response?.Body ?? default;
        return body.IsEmpty ? null : $"{Stem(exchange)}.{side.Word()}.{Extension(body.Span)}";
    }

    /// <summary>A folder per sender, though two codes may look alike once they are plain or where case does not count.</summary>
    private static Dictionary<string, string> FoldersOf(IEnumerable<string> senders)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return senders.Distinct().ToDictionary(sender => sender, sender => Free(FolderOf(sender), taken));
    }

    private static string FolderOf(string sender)
    {
        var name = string.IsNullOrWhiteSpace(sender) ? NoCode : Plain(sender);
        return Devices.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"{name}_" : name;
    }

    private static string Free(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{wanted}_{number}";
        return name;
    }

    private static string Extension(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8) switch
    {
        [(byte)'<', ..] => "xml",
        [(byte)'{' or (byte)'[', ..] => "json",
        _ => "txt",
    };

    private static string Plain(string text) => string.Concat(
        text.Take(LongestPart).Select(character => char.IsAsciiLetterOrDigit(character) || character == '-' ? character : '_'));
}
