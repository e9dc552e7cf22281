using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Bars.Scenarios.StandIn.Tests.Support;

/// <summary>What came back.</summary>
internal sealed record Answer(HttpResponseMessage Response, byte[] Bytes)
{
    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir().UsingMode(DeserializationMode.Strict);

    public int Status => (int)Response.StatusCode;

    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonObject Json => JsonNode.Parse(Bytes)!.AsObject();

    public string? ContentType => Response.Content.Headers.ContentType?.ToString();

    public IReadOnlyList<string> Warnings =>
        Response.Headers.NonValidated.TryGetValues("Warning", out var values) ? [.. values] : [];

    /// <summary>The body, parsed strictly.</summary>
    public T Resource<T>() where T : Resource => JsonSerializer.Deserialize<T>(Bytes, Strict)!;

    public string? Header(string name) =>
        Response.Headers.NonValidated.TryGetValues(name, out var values) || Response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    /// <summary>The ids of all resources of a type in the Bundle.</summary>
    public IEnumerable<string?> Ids(string resourceType) => Json["entry"]!.AsArray()
        .Select(entry => entry!["resource"]!)
        .Where(resource => (string?)resource["resourceType"] == resourceType)
        .Select(resource => (string?)resource["id"]);

    /// <summary>Issue code and error code of the OperationOutcome.</summary>
    public (string? Issue, string? Code) Outcome =>
        ((string?)Json["issue"]![0]!["code"], (string?)Json["issue"]![0]!["details"]!["coding"]![0]!["code"]);
}
