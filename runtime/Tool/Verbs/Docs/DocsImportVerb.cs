using System.CommandLine;
using System.IO;
using System.Text;
using Bars.Scenarios.Tool.Documents;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary><c>bars docs import</c>: the tables of an edition of the page, word for word.</summary>
internal static class DocsImportVerb
{
    public static Command Create(ToolHost host)
    {
        var pages = new PageArgument();
        var output = new Option<string?>("--output", "-o") { Description = "File to write instead of standard output.", HelpName = "file" };
        var json = new Option<bool>("--json") { Description = "An object for programs." };
        var verb = new Verb("import", "Reads an edition of the guide's page and prints its tables, word for word; what can not be placed is reported.")
        {
            Examples =
            [
                ("bars docs import TKW.page.md", "the page as Markdown"),
                ("bars docs import tkw.html certificates.html --json -o edition.json", "saved web pages, for programs"),
            ],
        };
        verb.Arguments.Add(pages);
        verb.Options.Add(output);
        verb.Options.Add(json);
        verb.SetAction(parsed =>
        {
            var edition = pages.Read(parsed);
            using var file = parsed.GetValue(output) is { } path ? new StreamWriter(path, false, new UTF8Encoding(false)) : null;
            var writer = file ?? host.Out;
            if (parsed.GetValue(json))
                ToolJson.Write(writer, EditionJson.Of(edition), ToolJson.Readable.EditionJson);
            else
                writer.Write(EditionPage.Write(edition));
            PageArgument.Warn(host, edition);
            return ExitCode.Success;
        });
        return verb;
    }
}
