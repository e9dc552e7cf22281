using System;
using Bars.Scenarios.StandIn.Formats;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>Answers with a resource that is the same all day, but for a few slots.</summary>
/// <param name="status">HTTP status code.</param>
/// <param name="calendar">Says what day it is.</param>
/// <param name="build">Builds the resource for a day.</param>
internal sealed class CannedReply(int status, Calendar calendar, Func<DateOnly, Resource> build) : Reply
{
    private volatile Page? _json;
    private volatile Page? _xml;

    public override StandInResponse Respond(Exchange exchange)
    {
        var response = exchange.Respond(status);
        var page = exchange.Format == ResponseFormat.Json
            ? _json = Current(_json, exchange)
            : _xml = Current(_xml, exchange);
        page.Body.Fill(response, exchange);
        return response;
    }

    private Page Current(Page? page, Exchange exchange)
    {
        var today = calendar.DayOf(exchange.Now);
        return page?.Day == today
            ? page
            : new Page(today, new CannedBody(FhirText.Write(build(today), exchange.Format), exchange.Format));
    }

    private sealed record Page(DateOnly Day, CannedBody Body);
}
