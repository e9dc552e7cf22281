using System.CommandLine;
using System.Linq;
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
            if (outdated.Count > 0)
                return ExitCode.Outdated;
            host.Out.WriteLine($"{DerivedPage.All.Count} files are up to date");
            return ExitCode.Success;
        });
        return verb;
    }
}
