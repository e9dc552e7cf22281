using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>
/// What BaRS calls a retry: the same message, with nothing but the access token changed, after a failure that may
/// pass (guide Core 1.1.5, "Transactional integrity").
/// </summary>
public sealed partial class RetryRules
{
    /// <summary>HTTP statuses after which the same request may be sent again.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];

    /// <summary>Headers that make two requests the same message.</summary>
    public IReadOnlyList<string> UnchangedHeaders { get; init; } = [];

    /// <summary>Headers that may differ in a retry.</summary>
    public IReadOnlyList<string> ChangeableHeaders { get; init; } = [];

    /// <summary>HTTP status of the answer which confirms that the message had arrived before.</summary>
    public int ReceivedStatus { get; init; }

    /// <summary><c>OperationOutcome.issue.code</c> of that answer.</summary>
    public string ReceivedIssue { get; init; } = "";
}
