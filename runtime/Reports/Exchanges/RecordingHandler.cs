using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Passes requests on and records each with its answer: put it into the chain of handlers of the client that sends
/// them. A request without an answer is recorded as well. Tokens are not recorded. An answer of more than 64 MiB is a failure of
/// the exchange (<see cref="HttpRequestException"/>).
/// </summary>
/// <param name="record">Takes the exchanges. It is called from whatever thread sends, and should be quick.</param>
/// <param name="time">The clock; the system's when omitted.</param>
public sealed class RecordingHandler(Action<RecordedExchange> record, TimeProvider? time = null) : DelegatingHandler
{
    // No answer of BaRS is nearly as large, and whoever sends without end is not to fill the memory.
    private const long LargestAnswer = 64 * 1024 * 1024;

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private int _count;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _time.GetTimestamp();
        var sent = new RecordedRequest(
            request.Method.Method,
            request.RequestUri?.OriginalString ?? "",
            Headers(request.Headers.NonValidated, request.Content?.Headers.NonValidated),
            await BytesAsync(request.Content, cancellationToken).ConfigureAwait(false));
        var exchange = RecordedExchange.Of(sent, $"{Interlocked.Increment(ref _count):000}", _time.GetUtcNow());
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            exchange = exchange with { Response = await RecordedAsync(response, cancellationToken).ConfigureAwait(false) };
            return response;
        }
        finally
        {
            record(exchange with { Duration = _time.GetElapsedTime(started) });
        }
    }

    private static async Task<RecordedResponse> RecordedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken).ConfigureAwait(false);
            return new(
                (int)response.StatusCode,
                Headers(response.Headers.NonValidated, response.Content.Headers.NonValidated),
                await BytesAsync(response.Content, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return ReadOnlyMemory<byte>.Empty;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return copy.ToArray();
    }

    private static IReadOnlyList<RecordedHeader> Headers(params HttpHeadersNonValidated?[] groups) =>
        [.. groups.OfType<HttpHeadersNonValidated>().SelectMany(group => group).SelectMany(header => header.Value.Select(value => SecretHeaders.Masked(new(header.Key, value))))];
}
