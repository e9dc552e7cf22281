using System;
using System.Collections.Generic;
using System.Diagnostics;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.StandIn;

/// <summary>A request to the stand-in, whatever it came by.</summary>
public sealed class StandInRequest
{
    /// <summary>HTTP method, as received.</summary>
    public required string Method { get; init; }

    /// <summary>Path below the FHIR base, percent-decoded, starting with a slash; <see langword="null"/> when it is not below the base.</summary>
    public required string? Path { get; init; }

    /// <summary>Query as received, still percent-encoded, with its question mark; empty when there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>Host, optional port and base path of the request, without a scheme, for the links of search results.</summary>
    public string Base { get; init; } = "";

    /// <summary>Path and query as received, for the journal.</summary>
    public string Url { get; init; } = "";

    /// <summary>All header fields, for the journal; the properties below are what decides.</summary>
    public IReadOnlyList<RecordedHeader> Headers { get; init; } = [];

    /// <summary>When it arrived, by <see cref="Stopwatch.GetTimestamp"/>, for the journal.</summary>
    public long Arrival { get; init; } = Stopwatch.GetTimestamp();

    /// <summary>The header <c>Accept</c>.</summary>
    public string? Accept { get; init; }

    /// <summary>The header <c>Accept-Encoding</c>.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>The header <c>Content-Type</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The header <c>X-Request-Id</c>.</summary>
    public string? RequestId { get; init; }

    /// <summary>The header <c>X-Correlation-Id</c>.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The header <c>NHSD-Target-Identifier</c>, still Base64.</summary>
    public string? TargetIdentifier { get; init; }

    /// <summary>The header <c>NHSD-End-User-Organisation</c>, still Base64.</summary>
    public string? EndUserOrganisation { get; init; }

    /// <summary>The header <c>Authorization</c>; looked at only when <see cref="StandInOptions.Proxy"/> asks for tokens.</summary>
    public string? Authorization { get; init; }

    /// <summary>The header <see cref="TkwStandIn.EchoHeader"/>.</summary>
    public string? Echo { get; init; }

    /// <summary>The header <see cref="TkwStandIn.RunHeader"/>.</summary>
    public string? Run { get; init; }

    /// <summary>The body, decompressed. The memory must stay unchanged until the response has been sent.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }
}
