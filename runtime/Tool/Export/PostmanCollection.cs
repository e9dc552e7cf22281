using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Export;

/// <summary>A collection for Postman, Newman and whatever else reads Collection v2.1.0.</summary>
internal static class PostmanCollection
{
    private const string Schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    private static readonly ExportDialect Dialect = new(
        seconds => $"{{{{now{seconds:+0;-0;+0}}}}}", seconds => $"{{{{query{seconds:+0;-0;+0}}}}}", "{{$guid}}", text => text);

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static IEnumerable<ExportFile> Write(ExportPlan plan)
    {
        var collection = new JsonObject
        {
            ["info"] = new JsonObject
            {
                ["name"] = plan.Title,
                ["description"] = $"Made from the page \"{plan.Catalogue.Guide.Title}\", {plan.Catalogue.Guide.Source}",
                ["schema"] = Schema,
            },
            ["item"] = Array(plan.Areas.Select(area => Folder(area.Key, area.Select(row => Item(plan, row))))),
            ["event"] = new JsonArray(
                Script("prerequest", ExportResources.Read("postman-prerequest.js")), Script("test", ExportResources.Read("postman-test.js"))),
            ["variable"] = Variables(plan),
        };
        return [new("scenarios.postman_collection.json", collection.ToJsonString(Readable) + "\n")];
    }

    private static JsonArray Variables(ExportPlan plan)
    {
        var variables = new JsonArray(new JsonObject { ["key"] = "baseUrl", ["value"] = plan.Endpoint.Base.AbsoluteUri });
        if (plan.Endpoint.TakesToken)
            variables.Add(new JsonObject { ["key"] = "token", ["value"] = "", ["description"] = "Access token: set it as a current value or in an environment." });
        return variables;
    }

    /// <summary>A request, or the folder of those that lead to the state of a cell and its own, to be run as a whole.</summary>
    private static JsonObject Item(ExportPlan plan, Row row) => ExportStep.Of(row, plan.Catalogue) is [var only]
        ? Request(plan, only)
        : Folder(row.Id, ExportStep.Of(row, plan.Catalogue).Select(step => Request(plan, step)));

    private static JsonObject Folder(string name, IEnumerable<JsonObject> items) => new() { ["name"] = name, ["item"] = Array(items) };

    private static JsonObject Request(ExportPlan plan, ExportStep step)
    {
        var request = ExportedRequest.Of(step.Request, plan.Options, Dialect);
        var headers = request.Headers.Select(header => (header.Name, header.Value));
        if (plan.Endpoint.TakesToken)
            headers = headers.Prepend(("Authorization", "Bearer {{token}}"));
        var written = new JsonObject
        {
            ["method"] = request.Method,
            ["header"] = Array(headers.Select(header => new JsonObject { ["key"] = header.Item1, ["value"] = header.Item2 })),
            ["url"] = $"{{{{baseUrl}}}}{request.Address}",
        };
        if (step.Row is { } row)
            written["description"] = $"{row.Title}: {ExpectationWords.Brief(row.Expectation)}";
        if (request.Body is { } body)
        {
            written["body"] = new JsonObject
            {
                ["mode"] = "raw",
                ["raw"] = body,
                ["options"] = new JsonObject { ["raw"] = new JsonObject { ["language"] = "json" } },
            };
        }

        return new()
        {
            ["name"] = step.Name,
            ["event"] = new JsonArray(Script("prerequest", $"pm.variables.set('expected', '{Expected(step).ToJsonString()}');\n")),
            ["request"] = written,
        };
    }

    private static JsonObject Expected(ExportStep step)
    {
        var expected = new JsonObject { ["statuses"] = Array(step.Statuses.Select(status => JsonValue.Create(status))) };
        if (step.Row?.Expectation is not { } expectation)
            return expected;
        Set("resource", expectation.Resource);
        Set("id", expectation.Id);
        Set("issue", expectation.Outcome?.IssueCode);
        Set("code", expectation.Outcome?.ErrorCode);
        if (expectation.SlotStatuses is { } slots)
            expected["slots"] = Array(slots.Select(status => JsonValue.Create(status)));
        if (expectation.Total is { } total)
            expected["total"] = total;
        return expected;

        void Set(string name, string? value)
        {
            if (value is not null)
                expected[name] = value;
        }
    }

    private static JsonObject Script(string listen, string text) => new()
    {
        ["listen"] = listen,
        ["script"] = new JsonObject { ["type"] = "text/javascript", ["exec"] = Array(text.TrimEnd('\n').Split('\n').Select(line => JsonValue.Create(line))) },
    };

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];
}
