using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Bars.Scenarios.Runtime;

/// <summary>Checks of status and headers.</summary>
internal static class EnvelopeChecks
{
    private const string MediaTypes = "FHIR R4, RESTful API, Content Types and encodings";

    // What a gateway or a login page sends: it begins as XML does, which says nothing of the format asked for.
    private const string Page = "text/html";

    private const int LowestError = 400;

    private static readonly string[] EchoedHeaders = [BarsHeaders.XRequestId, BarsHeaders.XCorrelationId];

    /// <summary>The media type is one that was asked for and that of the body, which its first character tells.</summary>
    public static void ContentType(HttpResponseMessage response, bool? isXml, FindingList findings)
    {
        var actual = response.Content.Headers.ContentType?.MediaType;
        BodyFormat? body = isXml switch
        {
            true when !Page.Equals(actual, StringComparison.OrdinalIgnoreCase) => BodyFormat.Xml,
            false => BodyFormat.Json,
            _ => null,
        };
        // The proxy writes its errors in JSON, whatever was asked for.
        var formats = body == BodyFormat.Json && (int)response.StatusCode >= LowestError ? [BodyFormat.Json] : AskedFormats.Of(response.RequestMessage);
        if (body is { } one && formats.Contains(one))
            formats = [one];
        var expected = formats.Select(FhirFormat.MediaType).ToList();
        if (!expected.Contains(actual, StringComparer.OrdinalIgnoreCase))
            Fail(findings.Display.Of(actual));
        else if (body is { } written && !formats.Contains(written))
            Fail($"{findings.Display.Of(actual)} with a body in {(written == BodyFormat.Xml ? "XML" : "JSON")}");

        void Fail(string found) => findings.Fail(FindingCodes.ContentType, "Content-Type", string.Join(" or ", expected), found, MediaTypes);
    }

    public static void Echo(HttpResponseMessage response, FindingList findings)
    {
        foreach (var name in EchoedHeaders)
        {
            var actual = Value(response, name);
            if (response.RequestMessage is not { } request)
            {
                if (actual is null)
                    findings.Fail(FindingCodes.Echo, name, "the value of the request", findings.Display.Of(actual));
            }
            else if (!request.Headers.NonValidated.TryGetValues(name, out var sent))
                findings.Warn(FindingCodes.Echo, null, $"{name}: the request carries none, so none can come back.");
            else if (sent.ToString() is var expected && actual != expected)
                findings.Fail(FindingCodes.Echo, name, findings.Display.Of(expected), findings.Display.Of(actual));
        }
    }

    public static void Headers(HttpResponseMessage response, IReadOnlyDictionary<string, string> expected, FindingList findings)
    {
        foreach (var (name, value) in expected)
        {
            var actual = Value(response, name);
            if (actual is null || !Elements(actual).SetEquals(Elements(value)))
                findings.Fail(FindingCodes.ResponseHeader, name, value, findings.Display.Of(actual));
        }
    }

    private static string? Value(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    private static HashSet<string> Elements(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
