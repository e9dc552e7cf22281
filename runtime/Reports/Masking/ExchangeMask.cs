using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Takes what identifies a patient, and what lets somebody in, out of an exchange before it is shown or kept: NHS numbers that
/// the catalogue does not publish wherever they stand and however they are encoded, the demographics of Patients and
/// RelatedPersons, personal parameters of searches, and tokens. In bodies nothing moves: lines and columns stay the same.
/// </summary>
/// <remarks>Free text is not searched for names. Safe for concurrent use.</remarks>
public sealed class ExchangeMask
{
    private static readonly string[] AddressHeaders = ["Location", "Content-Location", "Referer"];

    private readonly Display _display;
    private readonly BodyMask _body;
    private readonly AddressMask _address;

    /// <summary>Prepares the mask.</summary>
    /// <param name="catalogue">The NHS numbers and service ids that it publishes stay readable: they identify nobody.</param>
    /// <param name="maxBodyBytes">A larger body is not shown at all.</param>
    public ExchangeMask(ScenarioCatalogue catalogue, int maxBodyBytes = ExchangeValidatorOptions.UsualBodyBytes)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _display = new(catalogue);
        _body = new(_display, maxBodyBytes);
        _address = new(_display);
    }

    /// <summary>The exchange without what identifies a patient.</summary>
    /// <param name="exchange">An exchange as it was recorded.</param>
    public RecordedExchange Mask(RecordedExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return exchange with
        {
            OdsCode = exchange.OdsCode is { } sender ? _display.Redacted(sender) : null,
            TargetIdentifier = exchange.TargetIdentifier is { } target ? _display.Redacted(target) : null,
            Request = exchange.Request with
            {
                Url = _address.Of(exchange.Request.Url),
                Headers = Mask(exchange.Request.Headers),
                Body = _body.Of(exchange.Request.Body),
            },
            Response = exchange.Response is { } response
                ? response with { Headers = Mask(response.Headers), Body = _body.Of(response.Body) }
                : null,
        };
    }

    private IReadOnlyList<RecordedHeader> Mask(IReadOnlyList<RecordedHeader> headers) => [.. headers.Select(SecretHeaders.Masked).Select(Mask)];

    private RecordedHeader Mask(RecordedHeader header) => header with
    {
        Value = AddressHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase)
            ? _address.Of(header.Value)
            : InBase64(header.Value) ?? _display.Redacted(header.Value),
    };

    /// <summary>A header such as <c>NHSD-Target-Identifier</c> with its content masked; <see langword="null"/> when there is nothing to mask.</summary>
    private string? InBase64(string value)
    {
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var length))
            return null;
        var content = Encoding.UTF8.GetString(bytes, 0, length);
        var masked = _display.Redacted(content);
        return masked == content ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(masked));
    }
}
