using System;

namespace Bars.Scenarios.Reports;

/// <summary>A request as it was received or sent, and the answer to it: what checks look at.</summary>
/// <remarks>Holds everything unmasked: whoever writes one down masks it first, unless asked not to.</remarks>
public sealed record RecordedExchange
{
    /// <summary>Identifier, unique within its journal or run and fit for a file name.</summary>
    public required string Id { get; init; }

    /// <summary>When the request began.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The request.</summary>
    public required RecordedRequest Request { get; init; }

    /// <summary>The answer; <see langword="null"/> when none came or none was kept.</summary>
    public RecordedResponse? Response { get; init; }

    /// <summary>
    /// ODS code of the sender: <c>identifier[0].value</c> of <c>NHSD-End-User-Organisation</c>, exactly as sent;
    /// <see langword="null"/> when the header is missing or unreadable. Reports are collated by it.
    /// </summary>
    public string? OdsCode { get; init; }

    /// <summary>The DoS id in <c>NHSD-Target-Identifier</c>; <see langword="null"/> when the header is missing or unreadable.</summary>
    public string? TargetIdentifier { get; init; }

    /// <summary>Id of the scenario, or of the cell of the stateful table, that the request belongs to; <see langword="null"/> when none does.</summary>
    public string? ScenarioId { get; init; }

    /// <summary>Time from the request to the end of the answer, when it was measured.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>An exchange that begins with a request: sender and target are read from its headers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">Identifier of the exchange.</param>
    /// <param name="time">When the request began.</param>
    public static RecordedExchange Of(RecordedRequest request, string id, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new()
        {
            Id = id,
            Time = time,
            Request = request,
            OdsCode = SenderHeaders.OdsCode(request),
            TargetIdentifier = SenderHeaders.TargetIdentifier(request),
        };
    }
}
