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
    /// <exception cref="MalformedBodyException">The JSON is not a resource.</exception>
    public static byte[] JsonToXml(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        new FhirJsonDeserializer(Lenient).TryDeserializeResource(ref reader, out var resource, out _);
        return WriteXml(resource ?? throw new MalformedBodyException("The body is JSON, but not a FHIR resource, so there is no XML to answer with."));
    }

    /// <summary>FHIR XML as FHIR JSON.</summary>
    /// <exception cref="MalformedBodyException">The text is not XML, has a DTD, nests too deeply or is not a resource.</exception>
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

    // The deserializer recurses, so depth is looked at first: a deep enough document would exhaust the stack.
    private static void CheckXml(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using var reader = OpenXml(xml);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    throw new MalformedBodyException($"The body nests deeper than {MaxDepth} elements.");
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
