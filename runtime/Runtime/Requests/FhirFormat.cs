using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Bars.Scenarios.Runtime;

/// <summary>Resources to and from UTF-8 bytes.</summary>
internal static class FhirFormat
{
    private static readonly FhirJsonDeserializer JsonDeserializer = new();
    private static readonly FhirJsonSerializer JsonSerializer = new();
    private static readonly FhirXmlSerializer XmlSerializer = new();

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly XmlWriterSettings XmlOptions = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The media type without parameters (FHIR R4, "Content Types and encodings").</summary>
    public static string MediaType(BodyFormat format) => format == BodyFormat.Xml ? "application/fhir+xml" : "application/fhir+json";

    /// <summary>Reads a Bundle strictly.</summary>
    /// <exception cref="DeserializationFailedException">The bytes are not a valid R4 resource.</exception>
    public static Bundle ReadBundle(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return (Bundle)JsonDeserializer.DeserializeResource(ref reader);
    }

    public static void Write(Resource resource, BodyFormat format, IBufferWriter<byte> writer)
    {
        if (format == BodyFormat.Xml)
            WriteXml(resource, writer);
        else
            WriteJson(resource, writer);
    }

    private static void WriteJson(Resource resource, IBufferWriter<byte> writer)
    {
        using var json = new Utf8JsonWriter(writer, JsonOptions);
        JsonSerializer.Serialize(resource, json);
    }

    private static void WriteXml(Resource resource, IBufferWriter<byte> writer)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, XmlOptions))
            XmlSerializer.Serialize(resource, xml);
        writer.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
