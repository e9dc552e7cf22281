using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Export;

/// <summary>A collection as a shell script that sends it with curl and looks at the answers.</summary>
internal static class CurlScript
{
    private const string Delimiter = "BODY";

    private static readonly ExportDialect Dialect = new(
        seconds => $"$(instant {seconds})", seconds => $"$(query_instant {seconds})", "$(new_id)", Escaped);

    public static IEnumerable<ExportFile> Write(ExportPlan plan)
    {
        var text = new StringBuilder($"#!/bin/sh\n# {plan.Title}\n").Append(Usage(plan)).Append(ExportResources.Read("curl.sh")).Append('\n');
        foreach (var row in plan.Areas.SelectMany(area => area))
        {
            text.Append($"if wanted '{row.Id}'; then\n");
            foreach (var step in ExportStep.Of(row, plan.Catalogue))
                Request(text, plan, step);
            text.Append("fi\n\n");
        }

        return [new("scenarios.sh", text.Append("finish\n").ToString())];
    }

    private static string Usage(ExportPlan plan) =>
        $$"""
        #
        #     sh scenarios.sh [ids]           # all of them without ids
        #     BASE_URL=... sh scenarios.sh    # against another FHIR base
        {{(plan.Endpoint.TakesToken ? "#\n# The access token is read from BARS_TOKEN.\n" : "")}}
        base=${BASE_URL:-{{plan.Endpoint.Base.AbsoluteUri}}}

        """;

    private static void Request(StringBuilder text, ExportPlan plan, ExportStep step)
    {
        var request = ExportedRequest.Of(step.Request, plan.Options, Dialect);
        text.Append($"perform {Quoted(step.Name)} '{string.Join('|', step.Statuses)}' '{string.Join(' ', Parts(step))}' \\\n");
        text.Append($"  --request {request.Method} \"$base{request.Address}\"");
        if (plan.Endpoint.TakesToken)
            text.Append(" \\\n  --header \"Authorization: Bearer $BARS_TOKEN\"");
        foreach (var (name, value) in request.Headers)
            text.Append($" \\\n  --header \"{name}: {value}\"");
        if (request.Body is { } body)
            text.Append($" \\\n  --data-binary @- <<{Delimiter}\n{body}\n{Delimiter}\n");
        else
            text.Append(" </dev/null\n");
    }

    /// <summary>Words that the answer holds, in JSON and in XML.</summary>
    private static IEnumerable<string> Parts(ExportStep step) => step.Row?.Expectation is { } expectation
        ? new[] { expectation.Resource, expectation.Id, expectation.Outcome?.ErrorCode }.OfType<string>()
        : [];

    private static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    // What the shell would expand in double quotes and here-documents.
    private static string Escaped(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("$", @"\$", StringComparison.Ordinal)
        .Replace("`", @"\`", StringComparison.Ordinal);
}
