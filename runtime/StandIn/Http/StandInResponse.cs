using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using Bars.Scenarios.Reports;
using Microsoft.Net.Http.Headers;

namespace Bars.Scenarios.StandIn;

/// <summary>An answer of the stand-in. Dispose of it once it has been sent: its body may live in a shared buffer.</summary>
public sealed class StandInResponse : IDisposable
{
    private byte[]? _rented;

    /// <summary>HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>The header <c>Content-Type</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>The header <c>Content-Encoding</c>, or <see langword="null"/>.</summary>
    public string? ContentEncoding { get; internal set; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; internal set; }

    /// <summary>When the answer was made.</summary>
    public DateTimeOffset Date { get; init; }

    /// <summary>The request's <c>X-Request-Id</c>, when the answer repeats it.</summary>
    public string? RequestId { get; init; }

    /// <summary>The request's <c>X-Correlation-Id</c>, when the answer repeats it.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Values of the header <c>Warning</c> (RFC 7234 section 5.5): where TKW differs from this answer.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Further headers, for example <c>Allow</c>.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Id of the scenario or stateful cell that answers; <see langword="null"/> when none claims the request.</summary>
    public string? Row { get; internal set; }

    /// <summary>The sender's ODS code, if it was read.</summary>
    internal string? OdsCode { get; set; }

    /// <summary>The target's service id, if it was read.</summary>
    internal string? Target { get; set; }

    /// <summary>Why no row answers, if that was worked out.</summary>
    internal MatchExplanation? Explanation { get; set; }

    /// <summary>Gives every header except <c>Content-Type</c>, <c>Content-Encoding</c> and <c>Content-Length</c> to <paramref name="add"/>.</summary>
    /// <typeparam name="T">Type of <paramref name="target"/>.</typeparam>
    /// <param name="target">Passed on, so that <paramref name="add"/> needs no closure.</param>
    /// <param name="add">Called with the field name and the value; twice for a field that has two values.</param>
    public void CopyHeadersTo<T>(T target, Action<T, string, string> add)
    {
        add(target, HeaderNames.Date, Date.ToString("R", CultureInfo.InvariantCulture));
        add(target, HeaderNames.CacheControl, "no-store");
        add(target, HeaderNames.Pragma, "no-cache");
        add(target, HeaderNames.Expires, "0");
        if (RequestId is not null)
            add(target, BarsHeaders.XRequestId, RequestId);
        if (CorrelationId is not null)
            add(target, BarsHeaders.XCorrelationId, CorrelationId);
        foreach (var warning in Warnings)
            add(target, HeaderNames.Warning, warning);
        if (Headers is null)
            return;
        foreach (var (name, value) in Headers)
            add(target, name, value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_rented is { } rented)
            ArrayPool<byte>.Shared.Return(rented);
        _rented = null;
    }

    /// <summary>Takes over a body in a buffer of <see cref="ArrayPool{T}.Shared"/>.</summary>
    internal void Own(byte[] rented, int length)
    {
        _rented = rented;
        Body = rented.AsMemory(0, length);
    }
}
