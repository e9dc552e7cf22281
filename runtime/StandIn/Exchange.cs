using System;
using System.Collections.Generic;
using Bars.Scenarios.Reports;
using Bars.Scenarios.StandIn.Formats;
using Bars.Scenarios.StandIn.Matching;

namespace Bars.Scenarios.StandIn;

/// <summary>One request on its way through the stand-in.</summary>
internal sealed class Exchange(StandInRequest request, StandInOptions options, DateTimeOffset now)
{
    private List<string>? _warnings;

    public StandInRequest Request { get; } = request;

    public StandInOptions Options { get; } = options;

    public bool Parity => Options.Parity;

    public ResponseFormat Format { get; } = ResponseFormats.Negotiate(request, options.Parity);

    public RequestFacts Facts { get; } = new();

    public DateTimeOffset Now { get; } = now;

    /// <summary>The sender's ODS code, once it has been read.</summary>
    public string? OdsCode { get; set; }

    /// <summary>The row of the scenario tables that answers, if one does.</summary>
    public MatchRow? Claimed { get; set; }

    /// <summary>Id of the cell of the stateful table that answers, if one does.</summary>
    public string? Cell { get; set; }

    /// <summary>Why no row answers.</summary>
    public MatchExplanation? Explanation { get; set; }

    /// <summary>Tells the sender how TKW differs from the answer, unless the answer is TKW's.</summary>
    public void Warn(string? difference)
    {
        if (difference is not null && !Parity)
            (_warnings ??= []).Add(WarningHeader.Format(difference));
    }

    /// <summary>A response without a body.</summary>
    /// <param name="status">HTTP status code.</param>
    /// <param name="echoesHeaders">Whether the correlation headers are repeated.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="contentType">Media type, when it is not that of the answer's format.</param>
    public StandInResponse Respond(
        int status, bool echoesHeaders = true, IReadOnlyDictionary<string, string>? headers = null, string? contentType = null) => new()
        {
            Status = status,
            ContentType = contentType ?? ResponseFormats.ContentType(Format),
            Date = Now,
            RequestId = echoesHeaders ? HeaderText.Echoable(Request.RequestId) : null,
            CorrelationId = echoesHeaders ? HeaderText.Echoable(Request.CorrelationId) : null,
            Warnings = _warnings ?? (IReadOnlyList<string>)[],
            Headers = headers,
        };
}
