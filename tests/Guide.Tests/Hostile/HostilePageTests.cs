using System;
using System.IO;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Hostile;

/// <summary>Files that are no page, or one that was made to hurt: a clear error with file and remedy, or everything reported.</summary>
public sealed class HostilePageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenarios-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_of_50_megabytes() =>
        Refusal("big.html", new byte[50 * 1024 * 1024]).Should().EndWith("big.html: 52428800 bytes; a page has at most 8388608. Save the page alone, without its images.");

    [Fact]
    public void A_binary_file() =>
        Refusal("page.md", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]).Should().EndWith("page.md: not a text. Give the page as Markdown or as a saved web page (HTML).");

    [Fact]
    public void An_empty_file() =>
        Refusal("page.md", []).Should().EndWith("page.md: empty. Save the page again.");

    [Fact]
    public void A_folder()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "pages"));
        Reading("pages").Should().Throw<GuideException>().Which.Message.Should().EndWith("pages: a folder. Name the files of the edition that are in it.");
    }

    [Theory]
    [InlineData("https://simplifier.net/guide/nhsbookingandreferralstandard/Home/Build/Testing-and-Environments?version=1.8.1")]
    [InlineData("HTTP://example.org/page.html")]
    public void An_address(string url)
    {
        var read = () => EditionReader.Load([url]);
        read.Should().Throw<GuideException>().WithMessage($"{url}: an address. Save the page in a browser and give the file.");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_text_with_a_byte_order_mark_is_read_in_its_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = "## Booking\n\n| Test | Sentinel Element | Sentinel Value |\n|-|-|-|\n| Get Booking | n/a | 1 |\n";
        File.WriteAllBytes(Path.Combine(_folder, "page.md"), [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        EditionReader.Load([Path.Combine(_folder, "page.md")]).Rows.Single().Title.Should().Be("Get Booking");
    }

    [Fact]
    public void A_table_of_100_000_rows()
    {
        var text = new StringBuilder("| Test | Sentinel Element | Sentinel Value |\n|-|-|-|\n");
        for (var row = 0; row < 100_000; row++)
            text.Append("|a|b|1|\n");
        Refusal("page.md", Encoding.UTF8.GetBytes(text.ToString())).Should().EndWith("page.md:1: the page has more than 5000 rows. Give the page of the guide alone.");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(230)]
    public void Deep_HTML_loses_no_row(int levels) => Read("page.html", Deep(levels)).Rows.Single().Title.Should().Be("Get Booking");

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void Deeper_HTML_than_can_be_read_is_refused(int levels) =>
        Refusal("page.html", Encoding.UTF8.GetBytes(Deep(levels))).Should().EndWith("page.html: elements stand more than 500 deep in one another, and what is deeper would be lost. Save the page of the guide alone.");

    [Fact]
    public void Tables_that_are_not_closed_lose_no_row()
    {
        var text = "<table><tr><th>Test<th>Sentinel Element<th>Sentinel Value<tr><td>Get Booking<td>n/a<td>1<tr><td>Cancel Booking<td>n/a<td>2";

        Read("page.html", text).Rows.Select(row => row.Title).Should().Equal("Get Booking", "Cancel Booking");
    }

    private static string Deep(int levels) =>
        $"<html><body>{string.Concat(Enumerable.Repeat("<div><span>", levels))}<table><tr><th>Test</th><th>Sentinel Element</th><th>Sentinel Value</th></tr><tr><td>Get Booking</td><td>n/a</td><td>1</td></tr></table></body></html>";

    private string Refusal(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(_folder, name), content);
        return Reading(name).Should().Throw<GuideException>().Which.Message;
    }

    private Edition Read(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return EditionReader.Load([Path.Combine(_folder, name)]);
    }

    private Func<Edition> Reading(string name) => () => EditionReader.Load([Path.Combine(_folder, name)]);
}
