using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Bars.Scenarios.Generator.Tests.Schema;

/// <summary><c>scenarios.schema.json</c>.</summary>
internal static class CatalogueSchema
{
    private static readonly string Source = Repository.Read("scenarios.schema.json");
    private static readonly JsonSchema Schema = JsonSchema.FromText(Source);

    public static JsonObject Json { get; } = JsonNode.Parse(Source)!.AsObject();

    /// <summary>The objects that the schema defines, the root under the name <c>catalogue</c>.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Objects { get; } = Json["definitions"]!.AsObject()
        .Where(definition => definition.Value!["properties"] is not null)
        .Select(definition => (definition.Key, Value: definition.Value!.AsObject()))
        .Append(("catalogue", Json))
        .ToDictionary(definition => definition.Item1, definition => definition.Item2);

    /// <summary>The enumerations that the schema defines.</summary>
    public static IReadOnlyDictionary<string, string[]> Enumerations { get; } = Json["definitions"]!.AsObject()
        .Where(definition => definition.Value!["enum"] is not null)
        .ToDictionary(definition => definition.Key, definition => definition.Value!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).ToArray());

    /// <summary>Where a table breaks the schema, as JSON pointers.</summary>
    public static IReadOnlyList<string> Mistakes(string yaml)
    {
        var result = Schema.Evaluate(
            JsonSerializer.SerializeToElement(YamlJson.Read(yaml)), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. result.Details!.Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")];
    }
}
