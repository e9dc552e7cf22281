using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using Bars.Scenarios.Tool.Export;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars export</c>: the requests as a collection for other tools.</summary>
internal static class ExportVerb
{
    private static readonly Dictionary<string, Func<ExportPlan, IEnumerable<ExportFile>>> Formats = new(StringComparer.Ordinal)
    {
        ["postman"] = PostmanCollection.Write,
        ["http"] = HttpFiles.Write,
        ["curl"] = CurlScript.Write,
    };

    public static Command Create(ToolHost host)
    {
        var format = new Argument<string>("format") { Description = $"Kind of collection: {string.Join(", ", Formats.Keys)}." };
        var folder = new Argument<string>("folder") { Description = "Folder to write to, created when missing; files of the same names are replaced." };
        format.Validators.Add(CommandLineErrors.RefuseOptions);
        folder.Validators.Add(CommandLineErrors.RefuseOptions);
        var rows = new RowOptions(host.Catalogue);
        var requests = new RequestOptions(host, "Where 'bars serve' listens when omitted.");
        var verb = new Verb("export", "Writes the scenarios as a collection that Postman, an editor or a shell performs.")
        {
            Examples =
            [
                ("bars export postman collection", "a collection with tests, for Postman and Newman"),
                ("bars export http requests --area Booking", ".http files, for Visual Studio and VS Code"),
                ("bars export curl scripts --target int", "a shell script; the access token is read from BARS_TOKEN"),
            ],
        };
        verb.Arguments.Add(format);
        verb.Arguments.Add(folder);
        rows.AddTo(verb);
        requests.AddTo(verb, hasFormat: false);
        verb.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(format);
            if (!Formats.TryGetValue(word, out var write))
                throw ToolException.Usage($"There is no format '{word}'.{Suggestion.Sentence(word, Formats.Keys)} Known: {string.Join(", ", Formats.Keys)}.");
            var plan = new ExportPlan(rows.Choose(parsed, []), requests.Target(parsed) ?? Endpoint.Local, requests.Read(parsed));
            Save(host, parsed.GetRequiredValue(folder), write(plan));
            return ExitCode.Success;
        });
        return verb;
    }

    private static void Save(ToolHost host, string folder, IEnumerable<ExportFile> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Name);
                File.WriteAllText(path, file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                host.Out.WriteLine(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ToolException.Usage($"Can not write to '{folder}': {exception.Message.TrimEnd('.')}. Choose another folder.");
        }
    }
}
