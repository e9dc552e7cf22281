using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;

namespace Bars.Scenarios.Tool.Requests;

/// <summary>A header of a request.</summary>
/// <param name="Name">Field name.</param>
/// <param name="Value">The value as it is sent.</param>
/// <param name="Decoded">The text behind a Base64 value; <see langword="null"/> for other headers.</param>
internal sealed record HeaderLine(string Name, string Value, string? Decoded)
{
    /// <summary>The headers of a request in the order they are sent, those of its body last.</summary>
    public static IReadOnlyList<HeaderLine> Of(HttpRequestMessage request, ScenarioCatalogue catalogue)
    {
        var encoded = catalogue.Headers.Where(header => header.IsBase64).Select(header => header.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var headers = request.Headers.NonValidated.AsEnumerable();
        if (request.Content is { } content)
            headers = headers.Concat(content.Headers.NonValidated);
        return [.. headers.Select(header => new HeaderLine(
            catalogue.HeaderName(header.Key),
            header.Value.ToString(),
            encoded.Contains(header.Key) ? Encoding.UTF8.GetString(Convert.FromBase64String(header.Value.ToString())) : null))];
    }
}
