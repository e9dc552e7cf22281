using System;
using System.Buffers;
using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using Bars.Scenarios.StandIn.Formats;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>A body that is rendered once and filled in where requests differ.</summary>
internal sealed class CannedBody(byte[] rendered, ResponseFormat format)
{
    private readonly Segment[] _segments = SlottedText.Cut(rendered);

    /// <summary>Gives the body to a response.</summary>
    public void Fill(StandInResponse response, Exchange exchange)
    {
        if (_segments.Length == 1)
        {
            response.Body = _segments[0].Text;
            return;
        }
        var body = new ArrayBufferWriter<byte>(rendered.Length + exchange.Request.Query.Length + 256);
        foreach (var (text, slot) in _segments)
        {
            body.Write(text);
            if (slot is { } kind)
                Encoding.UTF8.GetBytes(Escape(Value(kind, exchange)), body);
        }
        response.Body = body.WrittenMemory;
    }

    private static string Value(AnswerSlot slot, Exchange exchange) => slot switch
    {
        AnswerSlot.NewId => (exchange.Options.NewId?.Invoke() ?? Guid.NewGuid()).ToString(),
        AnswerSlot.Now => exchange.Now.ToString("O", CultureInfo.InvariantCulture),
        AnswerSlot.SelfLink => "https://" + exchange.Request.Base + exchange.Request.Path + exchange.Request.Query,
        AnswerSlot.Service => ServiceCode.Sanitize(exchange.Facts.Search.Context),
        _ => Random.Shared.Next(10).ToString(CultureInfo.InvariantCulture),
    };

    private string Escape(string value) => format == ResponseFormat.Json
        ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)
        : SecurityElement.Escape(value);
}
