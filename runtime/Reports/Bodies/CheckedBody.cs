using System;
using Bars.Scenarios.Runtime;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.Reports;

/// <summary>A body read for checks: as a resource, and as it is written.</summary>
internal sealed class CheckedBody
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Lazy<SourceNode?> _source;

    private CheckedBody(ReadOnlyMemory<byte> bytes, Resource? resource, string? deviation, TextPosition? position, bool isUnreadable)
    {
        (_bytes, Root, Deviation, DeviationAt, IsUnreadable) = (bytes, resource?.ToPocoNode(), deviation, position, isUnreadable);
        IsXml = BodyParser.IsXml(bytes.Span);
        _source = new(() => IsUnreadable || _bytes.IsEmpty ? null : IsXml ? XmlSource.Read(_bytes.Span) : JsonSource.Read(_bytes.Span));
    }

    /// <summary>The resource; <see langword="null"/> when there is no body, or none that can be read.</summary>
    public PocoNode? Root { get; }

    /// <summary>Why the body can not be read, or which part FHIR R4 does not know or allow; <see langword="null"/> when all is well.</summary>
    public string? Deviation { get; }

    /// <summary>Where that is, if known.</summary>
    public TextPosition? DeviationAt { get; }

    public bool IsUnreadable { get; }

    public bool IsEmpty => _bytes.IsEmpty;

    public bool IsXml { get; }

    /// <summary>The body as it is written; <see langword="null"/> when there is none that can be read.</summary>
    public SourceNode? Source => _source.Value;

    /// <summary>Reads a body. Whatever it holds, this never throws.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="limit">More bytes than these are not read.</param>
    public static CheckedBody Read(ReadOnlyMemory<byte> body, int limit)
    {
        if (body.IsEmpty)
            return new(body, null, null, null, isUnreadable: false);
        if (body.Length > limit)
            return new(body, null, $"it has more than {limit} bytes", null, isUnreadable: true);
        return BodyParser.Read(body, out var fault) is { } answer
            ? new(body, answer.Resource, answer.Deviation, answer.Position, isUnreadable: false)
            : new(body, null, fault?.Reason ?? "it can not be read", fault?.Position, isUnreadable: true);
    }
}
