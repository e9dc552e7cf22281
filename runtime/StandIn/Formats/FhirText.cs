using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Bars.Scenarios.StandIn.Formats;

/// <summary>Converts resources from and to text. Only XML requests, XML answers and canned answers come here.</summary>
internal static class FhirText
{
    // Deeper than any FHIR resource nests, and shallow enough for a recursive parser.
    private const int MaxDepth = 64;

    // Far more than a message has. Firely reports each unknown one, which takes its time.
    private const int MaxElements = 50_000;
    private const int MaxAttributes = 64;

    private static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }.ForFhir();

    private static readonly FhirXmlSerializer XmlSerializer = new();

    // Whatever is well-formed is taken: what a message should hold is for the reports to say.
    private static readonly DeserializerSettings Lenient = new DeserializerSettings().UsingMode(DeserializationMode.Ostrich);

    /// <summary>A resource as UTF-8 text.</summary>
    public static byte[] Write(Resource resource, ResponseFormat format) =>
        format == ResponseFormat.Json ? JsonSerializer.SerializeToUtf8Bytes(resource, Json) : WriteXml(resource);

    /// <summary>A resource of an answer file, which is strictly valid.</summary>
    public static T ReadJson<T>(string json) where T : Resource => JsonSerializer.Deserialize<T>(json, Json)!;

    /// <summary>FHIR JSON as FHIR XML.</summary>
    /// <exception cref="MalformedBodyException">The JSON is not a resource, or has too many members.</exception>
    public static byte[] JsonToXml(ReadOnlySpan<byte> json)
    {
        CheckJson(json);
        var reader = new Utf8JsonReader(json);
        new FhirJsonDeserializer(Lenient).TryDeserializeResource(ref reader, out var resource, out _);
        return WriteXml(resource ?? throw new MalformedBodyException("The body is JSON, but not a FHIR resource, so there is no XML to answer with."));
    }

    /// <summary>FHIR XML as FHIR JSON.</summary>
    /// <exception cref="MalformedBodyException">The text is not XML, has a DTD, nests too deeply, has too many elements or is not a resource.</exception>
    public static byte[] XmlToJson(ReadOnlyMemory<byte> xml)
    {
        CheckXml(xml);
        using var reader = OpenXml(xml);
        new FhirXmlDeserializer(Lenient).TryDeserializeResource(reader, out var resource, out _);
        return Write(resource ?? throw new MalformedBodyException("The body is XML, but not a FHIR resource."), ResponseFormat.Json);
    }

    private static byte[] WriteXml(Resource resource)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true }))
            XmlSerializer.Serialize(resource, writer);
        return stream.ToArray();
    }

    private static void CheckJson(ReadOnlySpan<byte> json)
    {
        var members = 0;
        for (var reader = new Utf8JsonReader(json); reader.Read();)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && ++members > MaxElements)
                throw new MalformedBodyException($"The body has more than {MaxElements} members, too many for an answer in XML.");
        }
    }

    // The deserializer recurses, so depth is looked at first: a deep enough document would exhaust the stack.
    private static void CheckXml(ReadOnlyMemory<byte> xml)
    {
        try
        {
            var elements = 0;
            using var reader = OpenXml(xml);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    throw new MalformedBodyException($"The body nests deeper than {MaxDepth} elements.");
                if (reader.NodeType == XmlNodeType.Element && ++elements > MaxElements)
                    throw new MalformedBodyException($"The body has more than {MaxElements} elements.");
                if (reader.AttributeCount > MaxAttributes)
                    throw new MalformedBodyException($"The body has an element with more than {MaxAttributes} attributes.");
            }
        }
        catch (XmlException e)
        {
            throw new MalformedBodyException($"The body is not well-formed XML (line {e.LineNumber}, position {e.LinePosition}).", e);
        }
    }

    private static XmlReader OpenXml(ReadOnlyMemory<byte> xml) => XmlReader.Create(
        new MemoryStream(xml.ToArray(), writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
