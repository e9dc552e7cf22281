using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Bars.Scenarios.Guide.Linting;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary><c>bars docs lint</c>: contradictions of an edition with itself.</summary>
internal static class DocsLintVerb
{
    public static Command Create(ToolHost host)
    {
        var pages = new PageArgument();
        var json = new Option<bool>("--json") { Description = "An array of objects for programs." };
        var verb = new Verb("lint", "Finds contradictions in an edition of the guide's page, each with place and reason; exit code 3 when there are any.")
        {
            Examples =
            [
                ("bars docs lint TKW.page.md Onboarding.page.md Certificates.page.md", "an edition in several files"),
                ("bars docs lint tkw.html --json", "for programs"),
            ],
        };
        verb.Arguments.Add(pages);
        verb.Options.Add(json);
        verb.SetAction(parsed =>
        {
            var edition = pages.Read(parsed);
            var findings = Linter.Check(edition, DateTimeOffset.UtcNow);
            if (parsed.GetValue(json))
                ToolJson.Write(host.Out, (IReadOnlyList<ContradictionJson>)[.. findings.Select(ContradictionJson.Of)], ToolJson.Readable.IReadOnlyListContradictionJson);
            else
                Print(host, findings);
            PageArgument.Warn(host, edition);
            return findings.Count > 0 ? ExitCode.Failed : ExitCode.Success;
        });
        return verb;
    }

    private static void Print(ToolHost host, IReadOnlyList<LintFinding> findings)
    {
        foreach (var finding in findings)
            host.Out.WriteLine($"{finding.Place}: {finding.Rule}: {finding.Subject}: {finding.Reason}");
        host.Out.WriteLine($"{findings.Count} contradictions");
    }
}
