using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace Bars.Scenarios.Runtime;

/// <summary>
/// Reads a body as a FHIR resource and tolerates what the model does not know. The syntax is checked first, which
/// gives a position and keeps deep nesting and DTDs away from the model.
/// </summary>
internal static class BodyParser
{
    private const int MaxDepth = 64;

    private static readonly FhirJsonDeserializer JsonDeserializer = new();
    private static readonly FhirXmlDeserializer XmlDeserializer = new();

    private static readonly XmlReaderSettings XmlSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Whether the body is XML: its first character tells, whatever the headers say.</summary>
    public static bool IsXml(ReadOnlySpan<byte> body) => WithoutMark(body).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>Whether an exception says that a body has another shape than the model, which the model says when it is read or when it is looked at.</summary>
    public static bool IsShapeFault(Exception exception) =>
        exception is CodedException or InvalidOperationException or InvalidCastException or FormatException or OverflowException;

    /// <summary>Reads a body that is not empty.</summary>
    public static Answer? Read(ReadOnlyMemory<byte> body, out BodyFault? fault)
    {
        var isXml = IsXml(body.Span);
        fault = EncodingFault(body.Span) ?? (isXml ? XmlFault(body) : JsonFault(WithoutMark(body.Span)));
        if (fault is not null)
            return null;

        try
        {
            var (resource, issues) = Deserialize(body, isXml);
            if (resource is not null)
                return issues.Count == 0 ? new(resource, null) : new(resource, Described(issues[0]), PositionOf(issues[0]));
            fault = NoResource(issues.Count == 0 ? "" : $": {Described(issues[0])}");
        }
        catch (Exception exception) when (IsShapeFault(exception))
        {
            fault = NoResource("");
        }

        return null;
    }

    private static BodyFault NoResource(string why) => new(FindingCodes.BodyUnreadable, $"no FHIR resource{why}");

    private static (Resource? Resource, List<CodedException> Issues) Deserialize(ReadOnlyMemory<byte> body, bool isXml)
    {
        Resource? resource;
        IEnumerable<CodedException> issues;
        if (isXml)
        {
            using var xml = XmlReader.Create(AsStream(body), XmlSettings);
            XmlDeserializer.TryDeserializeResource(xml, out resource, out issues);
        }
        else
        {
            var json = new Utf8JsonReader(WithoutMark(body.Span));
            JsonDeserializer.TryDeserializeResource(ref json, out resource, out issues);
        }

        return (resource, issues.ToList());
    }

    /// <summary>The messages of the model quote values, so only code, path and position are passed on.</summary>
    private static string Described(CodedException issue) => issue is ExtendedCodedException { InstancePath: { } path } extended
        ? $"{issue.ErrorCode} at {path}, line {extended.LineNumber}, position {extended.Position}"
        : issue.ErrorCode;

    private static TextPosition? PositionOf(CodedException issue) =>
        issue is ExtendedCodedException { LineNumber: { } line, Position: { } position } ? new((int)line, (int)position) : null;

    private static BodyFault? EncodingFault(ReadOnlySpan<byte> body)
    {
        if (Utf8.IsValid(body))
            return null;
        var offset = 0;
        while (Rune.DecodeFromUtf8(body[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return new(FindingCodes.BodyUnreadable, $"it is not UTF-8 at byte {offset}");
    }

    private static BodyFault? JsonFault(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            return new(FindingCodes.BodyUnreadable, $"it is no JSON at line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}", PositionOf(exception));
        }
    }

    private static TextPosition? PositionOf(JsonException exception) =>
        exception is { LineNumber: { } line, BytePositionInLine: { } column } ? new((int)line + 1, (int)column + 1) : null;

    private static BodyFault? XmlFault(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = XmlReader.Create(AsStream(body), XmlSettings);
            while (reader.Read())
            {
                if (reader.Depth >= MaxDepth)
                {
                    var line = (IXmlLineInfo)reader;
                    return new(FindingCodes.BodyUnreadable, $"it is nested deeper than {MaxDepth} elements at line {line.LineNumber}, position {line.LinePosition}", new(line.LineNumber, line.LinePosition));
                }
            }

            return null;
        }
        catch (XmlException exception)
        {
            // A prohibited DTD has no position.
            return exception.LineNumber == 0
                ? new(FindingCodes.BodyUnreadable, "it is no XML, or has a DTD")
                : new(FindingCodes.BodyUnreadable, $"it is no XML at line {exception.LineNumber}, position {exception.LinePosition}", new(exception.LineNumber, exception.LinePosition));
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> body) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(body, out var segment)
            ? new(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new(body.ToArray(), writable: false);

    /// <summary>The body without a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) =>
        body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body[3..] : body;
}
