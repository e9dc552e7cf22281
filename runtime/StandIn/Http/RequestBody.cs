using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn.Formats;

namespace Bars.Scenarios.StandIn;

/// <summary>Why a body was not read.</summary>
internal enum BodyFault
{
    None,
    TooLarge,
    UnknownEncoding,
    NotDecodable,
    TooSlow,
}

/// <summary>The body of a request in a shared buffer, decompressed, and never larger than allowed.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstBuffer = 16 * 1024;
    private byte[] _buffer = [];
    private int _length;

    /// <summary>What went wrong.</summary>
    public BodyFault Fault { get; private set; }

    /// <summary>The bytes, until disposal.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Reads a body up to a limit.</summary>
    /// <param name="stream">The body as it comes.</param>
    /// <param name="contentLength">Its length, if it is known beforehand.</param>
    /// <param name="contentEncoding">The header <c>Content-Encoding</c>.</param>
    /// <param name="limit">The most bytes to read, and the most that they may decompress to.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async ValueTask<RequestBody> ReadAsync(
        Stream stream, long? contentLength, string? contentEncoding, int limit, CancellationToken cancellation)
    {
        var body = new RequestBody();
        if (!Compression.CanRead(contentEncoding))
            body.Fault = BodyFault.UnknownEncoding;
        else if (contentLength > limit)
            body.Fault = BodyFault.TooLarge;
        else if (Compression.IsIdentity(contentEncoding))
            await body.FillAsync(stream, contentLength, limit, cancellation).ConfigureAwait(false);
        else
            await body.DecompressAsync(stream, contentEncoding, limit, cancellation).ConfigureAwait(false);
        return body;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async ValueTask DecompressAsync(Stream stream, string? contentEncoding, int limit, CancellationToken cancellation)
    {
        try
        {
            var decoded = Compression.Open(stream, contentEncoding);
            await using (decoded.ConfigureAwait(false))
                await FillAsync(decoded, null, limit, cancellation).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            Fault = BodyFault.NotDecodable;
        }
    }

    private async ValueTask FillAsync(Stream stream, long? contentLength, int limit, CancellationToken cancellation)
    {
        // One byte more than announced, so that the buffer never has to grow.
        _buffer = ArrayPool<byte>.Shared.Rent((int)(contentLength ?? FirstBuffer) + 1);
        while (_length != contentLength)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellation).ConfigureAwait(false);
            if (read == 0)
                return;
            _length += read;
            if (_length > limit)
            {
                Fault = BodyFault.TooLarge;
                return;
            }
            if (_length == _buffer.Length)
                Grow();
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
