namespace Bars.Scenarios;

/// <summary>The element of a request that decides the answer.</summary>
public enum SentinelKind
{
    /// <summary>No element: the interaction alone decides.</summary>
    None,

    /// <summary>The id in the header <c>NHSD-Target-Identifier</c>.</summary>
    TargetIdentifier,

    /// <summary>The DoS id in the query parameter <c>context</c>.</summary>
    Context,

    /// <summary>The query parameter <c>Schedule.actor:HealthcareService</c>.</summary>
    SlotService,

    /// <summary>The value of the first <c>Patient.identifier</c> of the body.</summary>
    NhsNumber,

    /// <summary>The resource id in the path.</summary>
    ResourceId,
}

/// <summary>How a request's value is compared with a <see cref="Sentinel"/>.</summary>
public enum SentinelMatch
{
    /// <summary>The request's value equals <see cref="Sentinel.Value"/>, ordinally.</summary>
    Exact,

    /// <summary>Any value that no other row claims, or none at all.</summary>
    Any,

    /// <summary>The request has no such value.</summary>
    Absent,
}

/// <summary>What has to stand where in a request for a row's answer.</summary>
/// <param name="Kind">The element.</param>
/// <param name="Match">How it is compared.</param>
/// <param name="Value">The value; <see langword="null"/> unless <paramref name="Match"/> is <see cref="SentinelMatch.Exact"/>.</param>
public sealed record Sentinel(SentinelKind Kind, SentinelMatch Match = SentinelMatch.Any, string? Value = null)
{
    /// <summary>The interaction alone decides.</summary>
    public static Sentinel None { get; } = new(SentinelKind.None);

    /// <inheritdoc/>
    public override string ToString() => Match == SentinelMatch.Exact ? $"{Kind} {Value}" : $"{Match} {Kind}";
}
