using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Updating;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary><c>bars docs update</c>: brings the table's cells to an edition of the page.</summary>
internal static class DocsUpdateVerb
{
    public static Command Create(ToolHost host)
    {
        var pages = new PageArgument();
        var root = new RootOption();
        var verb = new Verb("update", "Rewrites the guide's cells in scenarios.yaml by an edition of the page; changed and new rows are put under review.")
        {
            Examples =
            [
                ("bars docs update TKW.page.md", "then build, and look at the rows with 'review: true'"),
                ("bars docs update tkw.html certificates.html --root ../ours", "of another folder"),
            ],
        };
        verb.Arguments.Add(pages);
        verb.Options.Add(root);
        verb.SetAction(parsed =>
        {
            var folder = root.Read(parsed);
            var edition = pages.Read(parsed);
            var file = CatalogueFile.Load(PageArgument.TableIn(folder));
            var onboarding = PageArgument.OnboardingIn(folder);
            var result = CatalogueUpdate.Of(file, onboarding, EditionDiff.Compare(file, onboarding, edition));
            foreach (var done in result.Done)
                host.Out.WriteLine(done);
            foreach (var left in result.ByHand)
                host.Error.WriteLine($"bars: to be done by hand: {left}");
            PageArgument.Warn(host, edition);
            foreach (var updated in new[] { result.Onboarding, result.Table }.OfType<UpdatedFile>())
            {
                if (updated.IsChanged)
                    File.WriteAllText(updated.Path, updated.Text, new UTF8Encoding(false));
                host.Out.WriteLine($"{(updated.IsChanged ? "written" : "unchanged")}\t{updated.Path}");
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
