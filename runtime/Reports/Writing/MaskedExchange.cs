using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>An exchange fit to be kept and passed on: no patient can be told from it, and no token is in it.</summary>
internal sealed class MaskedExchange(ExchangeValidatorOptions options)
{
    private readonly Display _display = new(options.Catalogue);
    private readonly MaskedBody _body = new(options);

    public RecordedExchange Of(RecordedExchange exchange) => exchange with
    {
        Request = exchange.Request with
        {
            Url = _display.Redacted(exchange.Request.Url),
            Headers = [.. exchange.Request.Headers.Select(Of)],
            Body = _body.Of(exchange.Request.Body),
        },
        Response = exchange.Response is { } response
            ? response with { Headers = [.. response.Headers.Select(Of)], Body = _body.Of(response.Body) }
            : null,
    };

    private RecordedHeader Of(RecordedHeader header) => SecretHeaders.Masked(header) with { Value = _display.Redacted(SecretHeaders.Masked(header).Value) };
}
