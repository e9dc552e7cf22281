using System;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>Hides the demographics in a FHIR body. What is no FHIR is left as it is.</summary>
internal static class BodyMask
{
    /// <summary>What stands in the place of a hidden value.</summary>
    public const string Hidden = "•••";

    private static readonly string[] Persons = ["Patient", "RelatedPerson"];
    private static readonly string[] Demographics = ["identifier", "name", "telecom", "address", "birthDate", "contact"];

    // Codes that say what kind of value is hidden, not which.
    private static readonly string[] Readable = ["system", "use", "url", "code", "resourceType", "rank"];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body as text with its values hidden.</summary>
    public static string Mask(string body)
    {
        try
        {
            return body.AsSpan().TrimStart() switch
            {
                ['{', ..] => OfJson(body),
                ['<', ..] => OfXml(body),
                _ => body,
            };
        }
        catch (Exception e) when (e is JsonException or XmlException or ArgumentException or InvalidOperationException)
        {
            return body;
        }
    }

    private static string OfJson(string body)
    {
        var root = JsonNode.Parse(body)!;
        Walk(root);
        return root.ToJsonString(Json);
    }

    private static void Walk(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            var isPerson = fields["resourceType"] is JsonValue type && type.TryGetValue(out string? name) && Persons.Contains(name);
            foreach (var (field, value) in fields.ToList())
            {
                if (isPerson && Demographics.Contains(field) && value is not null)
                    fields[field] = Hide(value.DeepClone(), field);
                else if (value is not null)
                    Walk(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonNode>())
                Walk(item);
        }
    }

    private static JsonNode Hide(JsonNode node, string field)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (value is not null)
                        fields[name] = Hide(value.DeepClone(), name);
                }
                return fields;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => item is null ? null : Hide(item.DeepClone(), field))]);
            default:
                return Readable.Contains(field) ? node : Hidden;
        }
    }

    private static string OfXml(string body)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(body), settings);
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        var values = document.Descendants()
            .Where(element => Persons.Contains(element.Name.LocalName))
            .Elements()
            .Where(element => Demographics.Contains(element.Name.LocalName))
            .DescendantsAndSelf()
            .Where(element => !Readable.Contains(element.Name.LocalName))
            .Attributes("value");
        foreach (var value in values)
            value.Value = Hidden;
        return document.ToString(SaveOptions.DisableFormatting);
    }
}
