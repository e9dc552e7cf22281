using System.CommandLine;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Updating;
using Bars.Scenarios.Tool.Documents;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary><c>bars docs check</c>: whether the derived pages are what the table makes of them.</summary>
internal static class DocsCheckVerb
{
    public static Command Create(ToolHost host)
    {
        var root = new RootOption();
        var verb = new Verb("check", "Checks that the files made from the table are up to date; changes nothing.")
        {
            Examples = [("bars docs check", "in CI, in the repository's root")],
        };
        verb.Options.Add(root);
        verb.SetAction(parsed =>
        {
            var folder = root.Read(parsed);
            var outdated = DerivedPage.All.Where(page => !page.IsUpToDate(folder, host.Catalogue)).ToList();
            foreach (var page in outdated)
                host.Error.WriteLine($"bars: {page.Path} is not what scenarios.yaml makes of it; run 'bars docs write' and commit the file.");
            var tables = TableHashes.Outdated(CatalogueFile.Load(PageArgument.TableIn(folder)), PageArgument.OnboardingIn(folder));
            foreach (var table in tables)
                host.Error.WriteLine($"bars: the guide's cells of the table {table} are not those that were recorded; bring them from the page with 'bars docs update', or correct guide.tables.");
            if (outdated.Count + tables.Count > 0)
                return ExitCode.Outdated;
            host.Out.WriteLine($"{DerivedPage.All.Count} files are up to date");
            return ExitCode.Success;
        });
        return verb;
    }
}
