using System.Collections.Generic;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>What the rows of the table are compared with: the few elements of a request that decide an answer.</summary>
internal sealed class RequestFacts
{
    /// <summary>Service id of the header NHSD-Target-Identifier.</summary>
    public string? Target { get; set; }

    /// <summary>Resource id in the path of a read.</summary>
    public string? ResourceId { get; set; }

    /// <summary>Parameters of a search.</summary>
    public SearchParameters Search { get; set; }

    /// <summary>The message; <see langword="null"/> for reads and searches.</summary>
    public Message? Message { get; set; }

    /// <summary>The value that stands in an element, or <see langword="null"/> when there is none.</summary>
    public string? this[SentinelKind kind] => kind switch
    {
        SentinelKind.TargetIdentifier => Target,
        SentinelKind.Context => Search.Context,
        SentinelKind.SlotService => Search.SlotService,
        SentinelKind.NhsNumber => Message?.NhsNumber,
        SentinelKind.ResourceId => ResourceId,
        _ => null,
    };
}
