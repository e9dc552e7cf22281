using System;

namespace Bars.Scenarios.Runtime;

/// <summary>What came of performing a scenario or a cell of the stateful table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its printed name.</param>
/// <param name="Area">Its area; <c>Stateful</c> for a cell.</param>
/// <param name="Verdict">The verdict with its findings.</param>
/// <param name="Request">The request that was judged; <see langword="null"/> when none was sent.</param>
/// <param name="Duration">Time from sending that request to the end of its answer; zero when none was sent.</param>
public sealed record ScenarioResult(
    string Id,
    string Title,
    string Area,
    Verdict Verdict,
    RequestSummary? Request,
    TimeSpan Duration);

/// <summary>A request without its body, to be found again in logs.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Absolute address.</param>
/// <param name="RequestId">Value of <c>X-Request-Id</c>.</param>
/// <param name="CorrelationId">Value of <c>X-Correlation-Id</c>.</param>
/// <param name="Status">HTTP status of the answer; <see langword="null"/> when none came.</param>
public sealed record RequestSummary(string Method, Uri Address, string? RequestId, string? CorrelationId, int? Status);
