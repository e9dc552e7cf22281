using System;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.StandIn;

/// <summary>Recorded requests as the stand-in reads requests.</summary>
internal static class RecordedRequests
{
    /// <summary>The elements that decide, from a record.</summary>
    public static StandInRequest Restore(RecordedRequest request)
    {
        var question = request.Url.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? request.Url : request.Url[..question];
        return new StandInRequest
        {
            Method = request.Method,
            Path = BasePath.Below(Uri.UnescapeDataString(path), TkwStandIn.DefaultBasePath),
            Query = question < 0 ? "" : request.Url[question..],
            ContentType = request.Header(BarsHeaders.ContentType),
            TargetIdentifier = request.Header(BarsHeaders.NhsdTargetIdentifier),
            Body = request.Body,
        };
    }
}
