using System.CommandLine;
using Bars.Scenarios.Tool.Documents;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary><c>bars docs write</c>: makes the derived pages.</summary>
internal static class DocsWriteVerb
{
    public static Command Create(ToolHost host)
    {
        var root = new RootOption();
        var verb = new Verb("write", "Writes the files that are made from the table.")
        {
            Examples = [("bars docs write", "after a change of scenarios.yaml, in the repository's root")],
        };
        verb.Options.Add(root);
        verb.SetAction(parsed =>
        {
            var folder = root.Read(parsed);
            foreach (var page in DerivedPage.All)
            {
                var isUpToDate = page.IsUpToDate(folder, host.Catalogue);
                if (!isUpToDate)
                    page.Write(folder, host.Catalogue);
                host.Out.WriteLine($"{(isUpToDate ? "unchanged" : "written")}\t{page.Path}");
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
