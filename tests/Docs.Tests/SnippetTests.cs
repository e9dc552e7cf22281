using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Bars.Scenarios.Overlays;
using Bars.Scenarios.Tests;
using FluentAssertions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Docs.Tests;

/// <summary>What README and docs show is what the packages have: blocks are compiled, or read as what they say they are.</summary>
public sealed class SnippetTests
{
    public static TheoryData<string, int> CSharp => Of("csharp");

    public static TheoryData<string, int> Xml => Of("xml");

    public static TheoryData<string, int> Yaml => Of("yaml");

    [Theory]
    [MemberData(nameof(CSharp))]
    public void CSharp_compiles(string page, int line) => SnippetCompiler.Errors(Text(page, line)).Should().BeEmpty("{0} shows it in line {1}", page, line);

    [Theory]
    [MemberData(nameof(Xml))]
    public void Xml_is_well_formed(string page, int line) => XDocument.Parse(Text(page, line)).Root.Should().NotBeNull();

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_can_be_read(string page, int line)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(page, line)));
        stream.Documents.Should().ContainSingle();
    }

    [Fact]
    public void The_overlay_of_the_page_on_packages_is_a_good_one()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, Single("docs/consuming.md", "yaml"));
        try
        {
            var read = OverlaidCatalogue.Read([path]);

            read.Errors.Should().BeEmpty();
            read.Catalogue!.Find("booking.book-our-clinic").Request.Target.Id.Should().Be("2000099991");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The project that the page shows is one that is restored, built and run from the packages.</summary>
    [Fact]
    public void The_project_of_the_page_on_packages_is_one_that_is_tested()
    {
        var version = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;
        var tested = Repository.Read("tests/Packages/XunitV3/XunitV3.csproj").Replace("$(ScenariosVersion)", version);

        XNode.DeepEquals(XElement.Parse(Single("docs/consuming.md", "xml")), XElement.Parse(tested)).Should().BeTrue();
    }

    [Theory]
    [InlineData("var number = Patients.Dyball.NhsNumbr;", "CS0117")]
    [InlineData("[ScenarioTheories]\npublic sealed class OurSenderTests { }", "SCN0201")]
    [InlineData("app.MapTkwStandin();", "CS1061")]
    public void A_stale_snippet_is_found(string snippet, string id) => SnippetCompiler.Errors(snippet).Should().Contain(error => error.Contains(id, StringComparison.Ordinal));

    private static TheoryData<string, int> Of(string language)
    {
        var data = new TheoryData<string, int>();
        foreach (var snippet in Snippet.All.Where(snippet => snippet.Language == language && !snippet.IsShownOnly))
            data.Add(snippet.Page, snippet.Line);
        return data;
    }

    private static string Text(string page, int line) => Snippet.All.Single(snippet => snippet.Page == page && snippet.Line == line).Text;

    private static string Single(string page, string language) => Snippet.All.Single(snippet => snippet.Page == page && snippet.Language == language).Text;
}
