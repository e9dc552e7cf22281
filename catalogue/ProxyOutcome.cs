namespace Bars.Scenarios;

/// <summary>An OperationOutcome of the BaRS proxy, which stands between sender and receiver.</summary>
public sealed class ProxyOutcome
{
    /// <summary>Name within the catalogue, for example <c>TokenMissing</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>HTTP status code.</summary>
    public int Status { get; init; }

    /// <summary><c>OperationOutcome.issue.code</c> (FHIR IssueType).</summary>
    public string IssueCode { get; init; } = "";

    /// <summary><c>OperationOutcome.issue.details.coding.code</c>. Its prefix says who is at fault: SEND_ the sender, PROXY_ BaRS, REC_ the receiver.</summary>
    public string ErrorCode { get; init; } = "";

    /// <summary>When the proxy answers so.</summary>
    public string Cause { get; init; } = "";

    /// <summary>What the sender can do about it.</summary>
    public string Remedy { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Status} {ErrorCode}";
}
