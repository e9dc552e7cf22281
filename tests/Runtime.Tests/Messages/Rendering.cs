using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Xml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Bars.Scenarios.Runtime.Tests.Messages;

/// <summary>Renders templates and reads what comes out, strictly.</summary>
internal static class Rendering
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 14, 45, 30, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir().UsingMode(DeserializationMode.Strict);

    public static string Text(string template, MessageValues values) => Text(MessageTemplates.Find(template), values);

    public static string Text(MessageTemplate template, MessageValues values)
    {
        var writer = new ArrayBufferWriter<byte>();
        template.WriteTo(writer, values);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    public static string Xml(string template, MessageValues values) => Text(MessageTemplates.Find(template).In(BodyFormat.Xml), values);

    public static Bundle Bundle(string template, MessageValues values) => Parse(Text(template, values));

    public static Bundle Parse(string json) => JsonSerializer.Deserialize<Bundle>(json, Strict)!;

    public static string Serialize(Bundle bundle) => JsonSerializer.Serialize(bundle, Strict);

    public static string SerializeXml(Bundle bundle)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
            new FhirXmlSerializer().Serialize(bundle, writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The body as it stands in the repository.</summary>
    public static Bundle Authored(string file) => Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "messages", file)));

    public static T The<T>(this Bundle bundle)
        where T : Resource => bundle.Entry.Select(entry => entry.Resource).OfType<T>().Single();
}
