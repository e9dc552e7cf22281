using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;
using Microsoft.Net.Http.Headers;

namespace Bars.Scenarios.StandIn.Formats;

/// <summary>How a body is written.</summary>
internal enum ResponseFormat
{
    /// <summary>FHIR JSON.</summary>
    Json,

    /// <summary>FHIR XML.</summary>
    Xml,

    /// <summary>FHIR XML under the media type that TKW uses when the request asks for neither.</summary>
    TextXml,
}

internal static class ResponseFormats
{
    public static string ContentType(ResponseFormat format) => format switch
    {
        ResponseFormat.Json => "application/fhir+json;charset=UTF-8",
        ResponseFormat.Xml => "application/fhir+xml;charset=UTF-8",
        _ => "text/xml;charset=UTF-8",
    };

    /// <summary>The format a request asks for by <c>_format</c> or <c>Accept</c>.</summary>
    public static ResponseFormat Negotiate(StandInRequest request, bool parity)
    {
        if (FromQuery(request.Query) is { } asked)
            return asked;
        if (request.Accept is not { Length: > 0 } accept)
            return parity ? ResponseFormat.TextXml : ResponseFormat.Json;
        var json = accept.Contains("json", StringComparison.OrdinalIgnoreCase);
        var xml = accept.Contains("xml", StringComparison.OrdinalIgnoreCase);
        return json && !xml && !parity ? ResponseFormat.Json : FromAccept(accept, parity);
    }

    /// <summary>Whether TKW would have answered as <see cref="ResponseFormat.TextXml"/>, as neither of its media types is asked for.</summary>
    public static bool IsCourtesy(StandInRequest request, ResponseFormat format) =>
        format != ResponseFormat.TextXml
        && request.Accept?.Contains("fhir", StringComparison.OrdinalIgnoreCase) != true
        && FromQuery(request.Query) is null;

    private static ResponseFormat? FromQuery(string query)
    {
        if (!query.Contains("format=", StringComparison.Ordinal))
            return null;
        var parameters = query.AsSpan().TrimStart('?');
        foreach (var range in parameters.Split('&'))
        {
            var parameter = parameters[range];
            var equals = parameter.IndexOf('=');
            if (equals < 0 || Uri.UnescapeDataString(parameter[..equals]) != QueryNames.Format)
                continue;
            var value = Uri.UnescapeDataString(parameter[(equals + 1)..]);
            if (value.Contains("json", StringComparison.OrdinalIgnoreCase))
                return ResponseFormat.Json;
            if (value.Contains("xml", StringComparison.OrdinalIgnoreCase))
                return ResponseFormat.Xml;
        }
        return null;
    }

    private static ResponseFormat FromAccept(string accept, bool parity)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept.Split(','), out var types))
            return ResponseFormat.TextXml;
        return types
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => Known(type, parity))
            .FirstOrDefault(format => format is not null) ?? ResponseFormat.TextXml;
    }

    // TKW knows the two FHIR media types only; the others are a courtesy to ordinary HTTP clients.
    private static ResponseFormat? Known(MediaTypeHeaderValue type, bool parity) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        "application/fhir+json" => ResponseFormat.Json,
        "application/fhir+xml" => ResponseFormat.Xml,
        "application/json" or "text/json" or "*/*" or "application/*" when !parity => ResponseFormat.Json,
        "application/xml" when !parity => ResponseFormat.Xml,
        _ => null,
    };
}
