using System.CommandLine;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Tool.Documents;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Output;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary><c>bars docs diff</c>: an edition of the page against the table, cell by cell.</summary>
internal static class DocsDiffVerb
{
    public static Command Create(ToolHost host)
    {
        var pages = new PageArgument();
        var root = new RootOption();
        var json = new Option<bool>("--json") { Description = "An object for programs." };
        var markdown = new Option<bool>("--markdown") { Description = "Markdown for a pull request." };
        var verb = new Verb("diff", "Compares an edition of the guide's page with scenarios.yaml, cell by cell; exit code 6 when they differ.")
        {
            Examples =
            [
                ("bars docs diff TKW.page.md", "what changed, and what it does"),
                ("bars docs diff tkw.html --markdown > change.md", "for a pull request"),
                ("bars docs diff TKW.page.md --json", "for programs"),
            ],
        };
        verb.Arguments.Add(pages);
        verb.Options.Add(root);
        verb.Options.Add(json);
        verb.Options.Add(markdown);
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(markdown))
                throw ToolException.Usage("--json and --markdown exclude each other.");
            var folder = root.Read(parsed);
            var edition = pages.Read(parsed);
            var diff = EditionDiff.Compare(CatalogueFile.Load(PageArgument.TableIn(folder)), PageArgument.OnboardingIn(folder), edition);
            if (parsed.GetValue(json))
                ToolJson.Write(host.Out, DiffJson.Of(diff), ToolJson.Readable.DiffJson);
            else if (parsed.GetValue(markdown))
                host.Out.Write(DiffPage.Write(diff));
            else
                DiffTable.Write(host, diff);
            PageArgument.Warn(host, edition);
            return diff.HasDrift ? ExitCode.Outdated : ExitCode.Success;
        });
        return verb;
    }
}
