using System;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary>An error of the admin endpoints, as problem details (RFC 9457).</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Title">What kind of error it is.</param>
/// <param name="Detail">What to do about it.</param>
internal sealed record Problem(int Status, string Title, string Detail)
{
    public static Problem BadRequest(string detail) => new(400, "Bad request", detail);

    public static Problem NotFound(string detail) => new(404, "Not found", detail);

    public static Problem Failure(string detail) => new(500, "Internal server error", detail);
}

/// <summary>Ends the handling of an admin request with an error.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
