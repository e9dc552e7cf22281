using System;
using System.Collections.Generic;
using System.Globalization;
using Bars.Scenarios.StandIn.Answers;
using Bars.Scenarios.StandIn.Formats;

namespace Bars.Scenarios.StandIn.Proxy;

/// <summary>Answers of the proxy itself: FHIR in JSON under the media type of plain JSON, whatever was asked for.</summary>
internal static class ProxyReply
{
    private const string ContentType = "application/json";

    public static StandInResponse Respond(Exchange exchange, ProxyOutcome outcome, TimeSpan? retryAfter)
    {
        var headers = retryAfter is { } wait
            ? new Dictionary<string, string> { ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) }
            : null;
        var response = exchange.Respond(outcome.Status, headers: headers, contentType: ContentType);
        response.Body = FhirText.Write(
            OutcomeReply.Build(exchange.Options.Catalogue, OutcomeReply.ParseIssue(outcome.IssueCode, outcome.Name), outcome.ErrorCode, $"{outcome.Cause} {outcome.Remedy}"),
            ResponseFormat.Json);
        return response;
    }
}
