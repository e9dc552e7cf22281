using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Bars.Scenarios.Reports.Tests.Support;

/// <summary>Reports of two senders: with a clean exchange, with mistakes, and with whatever a hostile sender puts into a request.</summary>
internal static class SampleReports
{
    public const string Referral = "referral.new-referral-for-verified-patient";
    private const string Hostile = "</style></title><script>document.title='owned'</script><img src=x onerror=alert(1)>";

    /// <summary>Writes the report with all of them.</summary>
    /// <returns>Paths of the files, below the folder.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(string folder) => ReportFiles.Write(await MakeAsync(All), folder, new());

    public static IReadOnlyList<RecordedExchange> Clean => [Exchanges.Of(Referral), Exchanges.Of("booking.search-for-free-slots")];

    public static IReadOnlyList<RecordedExchange> All =>
    [
        .. Clean,
        Exchanges.Of(Referral).WithHeader("use-context", null)
            .Edit("\"name\":[{\"use\":\"official\"", "\"name\":[{\"use\":\"official\",\"family\":\"Other\",\"given\":[\"Robin\"]},{\"use\":\"official\"")
            .Edit("\"valuePositiveInt\":1", "\"valuePositiveInt\":3").Edit(",\"display\":\"111 - ED\"", ""),
        HostileTo("\u0000\u0007\u001b[31m\uFFFE" + Hostile),
        HostileTo("\\ud800 alone, \\u0000, \\u0008 " + Hostile.Replace("'", "\\u0027", StringComparison.Ordinal)) with { OdsCode = "CON" },
        Exchanges.Of(Referral).WithBody(Encoding.UTF8.GetBytes(new string('x', 5 * 1024 * 1024))) with { OdsCode = "X26" },
        Exchanges.Of(Referral).Edit("\"reference\":\"urn", $"\"display\":\"{new string('y', 5 * 1024 * 1024)}\",\"reference\":\"urn") with { OdsCode = "X26" },
    ];

    public static async Task<ValidationReport> MakeAsync(IEnumerable<RecordedExchange> exchanges)
    {
        var reports = new List<ExchangeReport>();
        foreach (var exchange in exchanges)
            reports.Add(await exchange.ValidateAsync());
        return new(ReportOrigin.Of("a test", new()), reports);
    }

    private static RecordedExchange HostileTo(string text) => (Exchanges.Of(Referral)
        .WithHeader("Accept", text.Replace("\\", "", StringComparison.Ordinal))
        .WithUrl($"/R4/$process-message?x={text}")
        .Edit("\"code\":\"a1t1\"", $"\"code\":\"{text}\"")) with
    {
        OdsCode = text,
        ScenarioId = text,
    };
}
