using System;
using System.Text;

namespace Bars.Scenarios.Reports;

/// <summary>A place of a <see cref="MemoryJournal"/>: one exchange, and a buffer that outlives it.</summary>
internal sealed class JournalSlot
{
    private const int LargeBuffer = 64 * 1024;
    private RecordedExchange? _exchange;
    private MatchExplanation? _explanation;
    private byte[] _buffer = [];
    private int _requestHeaders;
    private int _requestBody;
    private int _responseHeaders;
    private int _end;

    /// <summary>Number of the exchange.</summary>
    public long Number { get; set; }

    /// <summary>Size of the buffer.</summary>
    public int Capacity => _buffer.Length;

    /// <summary>Replaces the exchange.</summary>
    public void Fill(JournalEntry entry)
    {
        var (request, response) = (entry.Exchange.Request, entry.Exchange.Response);
        var (headers, body) = response is null ? ([], default) : (response.Headers, response.Body);
        Reserve(HeaderBlock.Size(request.Headers) + HeaderBlock.Size(headers) + request.Body.Length + body.Length);
        _explanation = entry.Explanation;
        // The buffer holds what is large.
        _exchange = entry.Exchange with
        {
            Request = request with { Headers = [], Body = default },
            Response = response is null ? null : response with { Headers = [], Body = default },
        };
        _requestHeaders = HeaderBlock.Write(request.Headers, _buffer);
        _requestBody = Append(request.Body.Span, _requestHeaders);
        _responseHeaders = _requestBody + HeaderBlock.Write(headers, _buffer.AsSpan(_requestBody));
        _end = Append(body.Span, _responseHeaders);
    }

    /// <summary>A copy of the exchange.</summary>
    public JournalEntry Read()
    {
        var exchange = _exchange!;
        var bytes = _buffer[.._end];
        var request = new RecordedRequest(
            exchange.Request.Method,
            exchange.Request.Url,
            HeaderBlock.Read(Encoding.UTF8.GetString(bytes.AsSpan(0, _requestHeaders))),
            bytes.AsMemory(_requestHeaders.._requestBody));
        var response = exchange.Response is not { } answer
            ? null
            : new RecordedResponse(answer.Status, HeaderBlock.Read(Encoding.UTF8.GetString(bytes.AsSpan(_requestBody.._responseHeaders))), bytes.AsMemory(_responseHeaders));
        return new(exchange with { Id = JournalId.Of(Number), Request = request, Response = response }, _explanation);
    }

    /// <summary>Whether the exchange is wanted.</summary>
    public bool Passes(JournalFilter filter) =>
        (filter.Before is null || Number < JournalId.Parse(filter.Before))
        && (filter.OdsCode is null || filter.OdsCode == _exchange!.OdsCode)
        && (filter.ScenarioId is null || filter.ScenarioId == _exchange!.ScenarioId)
        && (filter.IsMatched is null || filter.IsMatched == (_exchange!.ScenarioId is not null))
        && (filter.From is null || filter.From <= _exchange!.Time)
        && (filter.To is null || filter.To > _exchange!.Time);

    // An eighth more, so that bodies of similar size fit next time; a buffer of a rare large body is not kept for small ones.
    private void Reserve(int size)
    {
        if (_buffer.Length < size || _buffer.Length > LargeBuffer + (2 * size))
            _buffer = GC.AllocateUninitializedArray<byte>(size + (size / 8));
    }

    private int Append(ReadOnlySpan<byte> bytes, int at)
    {
        bytes.CopyTo(_buffer.AsSpan(at));
        return at + bytes.Length;
    }
}
