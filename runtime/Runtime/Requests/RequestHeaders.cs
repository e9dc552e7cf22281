using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Bars.Scenarios.Runtime;

/// <summary>The headers of the catalogue, ready to be added to requests.</summary>
internal sealed class RequestHeaders
{
    private readonly RequestHeader[] _headers;

    public RequestHeaders(ScenarioRequestOptions options)
    {
        var constants = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ods-code"] = options.Sender.OdsCode,
            ["organisation-name"] = options.Sender.OrganisationName,
            ["software-id"] = options.Sender.SoftwareId,
            ["software-name"] = options.Sender.SoftwareName,
            ["software-version"] = options.Sender.SoftwareVersion,
            ["media-type"] = FhirFormat.MediaType(options.Format),
        };
        _headers = [.. options.Catalogue.Headers
            .Where(header => header.IsDocumented || options.HeadersBeyondGuide || IsContentType(header))
            .Select(header => new RequestHeader(header, constants))];
    }

    /// <summary>Adds the headers of the request's method; those that describe the body go to its content.</summary>
    public void AddTo(HttpRequestMessage request, RequestSlots slots)
    {
        foreach (var header in _headers)
        {
            if (!header.AppliesTo(request.Method.Method))
                continue;
            var value = header.Value(slots);
            var isAdded = !value.AsSpan().ContainsAny('\r', '\n', '\0')
                && (request.Headers.TryAddWithoutValidation(header.Name, value)
                    || request.Content?.Headers.TryAddWithoutValidation(header.Name, value) == true);
            if (!isAdded)
                throw new InvalidOperationException($"'{header.Name}' can not be sent with the value of the catalogue: a header is one line of text.");
        }
    }

    private static bool IsContentType(HeaderDefinition header) =>
        string.Equals(header.Name, BarsHeaders.ContentType, StringComparison.OrdinalIgnoreCase);
}
