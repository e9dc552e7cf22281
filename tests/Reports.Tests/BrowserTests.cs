using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports.Tests.Support;
using Bars.Scenarios.StandIn;
using Bars.Scenarios.Tests;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

/// <summary>The pages as a browser shows them. <c>.ci/run</c> provides Chromium and axe-core.</summary>
public sealed class BrowserTests
{
    private const int Phone = 390;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("index.html")]
    [InlineData("coverage.html")]
    [InlineData("exchange")]
    [InlineData("/__admin/report")]
    public async Task A_page_opens_without_complaints(string name)
    {
        SkipWithout(Chromium.Program, "Chromium");
        var (document, complaints) = await Chromium.OpenAsync(await PageAsync(name), Stop);
        complaints.Should().BeEmpty();
        document.Should().Contain("<main>").And.NotContain("<title>owned", "no script of a sender ran");
    }

    [Fact]
    public async Task What_a_page_complains_about_is_heard()
    {
        SkipWithout(Chromium.Program, "Chromium");
        (await Chromium.OpenAsync("<!DOCTYPE html><script>nonsense()</script>", Stop)).Complaints.Should().ContainSingle().Which.Should().Contain("nonsense is not defined");
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("index.html", Chromium.Dark)]
    [InlineData("coverage.html")]
    [InlineData("coverage.html", Chromium.Dark)]
    [InlineData("exchange")]
    [InlineData("/__admin/report")]
    public async Task Axe_finds_no_barrier(string name, params string[] switches)
    {
        SkipWithout(Chromium.Program, "Chromium");
        var axe = Repository.PathOf("tests", "browser", "node_modules", "axe-core", "axe.min.js");
        SkipWithout(File.Exists(axe) ? axe : null, "axe-core (npm ci --prefix tests/browser)");
        var result = await Chromium.RunAsync(
            await PageAsync(name),
            await File.ReadAllTextAsync(axe, Stop),
            "axe.run({ resultTypes: ['violations'] }).then(result => ({ passes: result.passes.length, violations: result.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`) }))",
            Stop,
            switches);
        result["passes"]!.GetValue<int>().Should().BeGreaterThan(20);
        result["violations"]!.AsArray().Select(violation => violation!.GetValue<string>()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("coverage.html")]
    [InlineData("exchange")]
    public async Task A_page_is_as_wide_as_a_phone(string name)
    {
        SkipWithout(Chromium.Program, "Chromium");
        var page = JsonSerializer.Serialize(await PageAsync(name));
        var width = await Chromium.RunAsync(
            "<!DOCTYPE html><body></body>",
            "",
            $$"""
            new Promise(resolve => {
                const frame = document.createElement('iframe');
                frame.style.width = '{{Phone}}px';
                frame.onload = () => resolve(frame.contentDocument.documentElement.scrollWidth);
                frame.srcdoc = {{page}};
                document.body.append(frame);
            })
            """,
            Stop);
        width.GetValue<int>().Should().BeInRange(Phone - 20, Phone, "nothing is wider than the screen, less a scroll bar and the frame");
    }

    private static async Task<string> PageAsync(string name)
    {
        if (name.StartsWith('/'))
            return await AdminPageAsync(name);
        var folder = Directory.CreateTempSubdirectory("bars-pages-").FullName;
        try
        {
            var files = await SampleReports.WriteAsync(folder);
            return await File.ReadAllTextAsync(Path.Combine(folder, name == "exchange" ? files.First(IsFailing) : name), Stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        bool IsFailing(string file) => file.Contains('/') && file.EndsWith(".html", StringComparison.Ordinal)
            && File.ReadAllText(Path.Combine(folder, file)).Contains("3 checks failed", StringComparison.Ordinal);
    }

    private static async Task<string> AdminPageAsync(string path)
    {
        await using var server = await TkwStandInServer.StartAsync(new StandInOptions(), cancellation: Stop);
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        (await client.GetAsync("metadata", Stop)).Dispose();
        return await client.GetStringAsync(new Uri(server.BaseAddress, path), Stop);
    }

    private static void SkipWithout(string? path, string what) => Assert.SkipUnless(path is not null, $"{what} is missing: pages are not looked at.");
}
