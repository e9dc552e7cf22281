using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>An OperationOutcome that a receiver answers with.</summary>
public sealed class Outcome
{
    /// <summary>Name within the catalogue, for example <c>NotFound</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>HTTP status code.</summary>
    public int Status { get; init; }

    /// <summary><c>OperationOutcome.issue.code</c> (FHIR IssueType).</summary>
    public string IssueCode { get; init; } = "";

    /// <summary><c>OperationOutcome.issue.details.coding.code</c> in <see cref="ScenarioCatalogue.OutcomeSystem"/>.</summary>
    public string ErrorCode { get; init; } = "";

    /// <summary><c>OperationOutcome.issue.diagnostics</c> of the stand-in; never compared.</summary>
    public string Diagnostics { get; init; } = "";

    /// <summary>Whether the answer repeats <c>X-Request-Id</c> and <c>X-Correlation-Id</c>.</summary>
    public bool EchoesHeaders { get; init; } = true;

    /// <summary>Further response headers, by field name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override string ToString() => $"{Status} {Name}";
}
