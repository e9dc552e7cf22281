using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Export;

/// <summary>A collection as <c>.http</c> files, one per area, for Visual Studio, the REST Client of VS Code and httpYac.</summary>
internal static class HttpFiles
{
    private static readonly ExportDialect Dialect = new(Instant, Instant, "{{$guid}}", text => text);

    public static IEnumerable<ExportFile> Write(ExportPlan plan) =>
        plan.Areas.Select(area => new ExportFile($"{area.Key.ToLowerInvariant()}.http", File(plan, area)));

    private static string File(ExportPlan plan, IGrouping<string, Row> area)
    {
        var text = new StringBuilder($"# {plan.Title}: {area.Key}\n\n@baseUrl = {plan.Endpoint.Base.AbsoluteUri}\n\n");
        foreach (var step in area.SelectMany(row => ExportStep.Of(row, plan.Catalogue)))
            Request(text, plan, step);
        return text.ToString();
    }

    private static void Request(StringBuilder text, ExportPlan plan, ExportStep step)
    {
        var request = ExportedRequest.Of(step.Request, plan.Options, Dialect);
        text.Append($"### {step.Name}\n");
        if (step.Row is { } row)
            text.Append($"# {row.Title}\n# Expect {ExpectationWords.Brief(row.Expectation)}\n");
        else
            text.Append($"# Expect {string.Join(" or ", step.Statuses)}\n");
        text.Append($"{request.Method} {{{{baseUrl}}}}{request.Address} HTTP/1.1\n");
        if (plan.Endpoint.TakesToken)
            text.Append("Authorization: Bearer {{$processEnv BARS_TOKEN}}\n");
        foreach (var (name, value) in request.Headers)
            text.Append($"{name}: {value}\n");
        text.Append('\n');
        if (request.Body is { } body)
            text.Append(body).Append("\n\n");
    }

    private static string Instant(long seconds) => $"{{{{$datetime iso8601 {seconds} s}}}}";
}
