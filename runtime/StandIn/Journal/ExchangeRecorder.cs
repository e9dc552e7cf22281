using System;
using System.Collections.Generic;
using System.Diagnostics;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.StandIn;

/// <summary>Makes a journal's entry of a request and its answer.</summary>
internal static class ExchangeRecorder
{
    private const int UsualHeaders = 12;

    /// <summary>The entry. Its bodies are those of request and answer: valid as long as they are.</summary>
    public static JournalEntry Record(StandInRequest request, StandInResponse response)
    {
        var headers = new List<RecordedHeader>(UsualHeaders) { new(BarsHeaders.ContentType, response.ContentType) };
        response.CopyHeadersTo(headers, static (list, name, value) => list.Add(new(name, value)));
        var exchange = new RecordedExchange
        {
            Id = "",
            Time = response.Date,
            Request = new(request.Method, request.Url, request.Headers, request.Body),
            Response = new(response.Status, headers, response.Body),
            OdsCode = response.OdsCode ?? (request.EndUserOrganisation is { } header ? IdentifierHeader.ReadOrganisation(header) : null),
            TargetIdentifier = response.Target,
            ScenarioId = response.Row,
            Duration = Stopwatch.GetElapsedTime(request.Arrival),
        };
        return new JournalEntry(exchange, response.Explanation);
    }
}
