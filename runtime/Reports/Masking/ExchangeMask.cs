using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Takes what identifies a patient out of an exchange before it is shown: NHS numbers wherever they stand, and identifiers,
/// names, addresses, telecoms and birth dates of Patient and RelatedPerson. Test patients are masked as well.
/// </summary>
public sealed partial class ExchangeMask
{
    private readonly FrozenSet<string> _services;

    /// <summary>Prepares the mask.</summary>
    /// <param name="catalogue">Its services, whose ids look like NHS numbers, stay readable.</param>
    public ExchangeMask(ScenarioCatalogue catalogue) =>
        _services = catalogue.Services.Select(service => service.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The exchange without what identifies a patient.</summary>
    public RecordedExchange Mask(RecordedExchange exchange) => exchange with
    {
        Request = exchange.Request with
        {
            Url = Mask(exchange.Request.Url),
            Headers = Mask(exchange.Request.Headers),
            Body = Mask(exchange.Request.Body),
        },
        Response = exchange.Response is not { } response ? null : response with
        {
            Headers = Mask(response.Headers),
            Body = Mask(response.Body),
        },
    };

    /// <summary>A text without NHS numbers.</summary>
    public string Mask(string text) => TenDigits().Replace(text, match => _services.Contains(match.Value) ? match.Value : BodyMask.Hidden);

    private List<RecordedHeader> Mask(IReadOnlyList<RecordedHeader> headers) =>
        [.. headers.Select(header => header with { Value = Mask(header.Value) })];

    private ReadOnlyMemory<byte> Mask(ReadOnlyMemory<byte> body) =>
        body.IsEmpty ? body : Encoding.UTF8.GetBytes(Mask(BodyMask.Mask(Encoding.UTF8.GetString(body.Span))));

    [GeneratedRegex(@"(?<![\w-])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![\w-])")]
    private static partial Regex TenDigits();
}
