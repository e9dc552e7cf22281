using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Web;

namespace Bars.Scenarios.Runtime;

/// <summary>The formats that a request asks for (FHIR R4, RESTful API, "Content Types and encodings").</summary>
internal static class AskedFormats
{
    /// <summary>The formats: that of <c>_format</c>, or else those of <c>Accept</c>; both where neither names one.</summary>
    public static IReadOnlyList<BodyFormat> Of(HttpRequestMessage? request)
    {
        if (Named(HttpUtility.ParseQueryString(Query(request)).GetValues(QueryNames.Format) ?? []) is [var asked, ..])
            return [asked];
        var types = request?.Headers.NonValidated.TryGetValues("Accept", out var values) == true ? values.ToString().Split(',') : [];
        var named = Named(types);
        return named.Length == 0 || types.Any(type => type.Contains('*')) ? Enum.GetValues<BodyFormat>() : named;
    }

    private static BodyFormat[] Named(IEnumerable<string> names) =>
        [.. names.SelectMany(name => Enum.GetValues<BodyFormat>().Where(format => name.Contains($"{format}", StringComparison.OrdinalIgnoreCase))).Distinct()];

    // The address of a request may be relative, which has no Query.
    private static string Query(HttpRequestMessage? request)
    {
        var address = request?.RequestUri?.OriginalString ?? "";
        var mark = address.IndexOf('?');
        return mark < 0 ? "" : address[mark..];
    }
}
