using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.StandIn;

/// <summary>
/// The stand-in as the innermost handler of an <see cref="HttpClient"/>: requests are answered in the process, without a socket.
/// Give the client any base address whose path is <see cref="TkwStandIn.DefaultBasePath"/> with a trailing slash.
/// </summary>
public sealed class TkwStandInHandler : HttpMessageHandler
{
    /// <summary>Creates a handler with a stand-in of its own.</summary>
    /// <param name="options">How it answers; <see langword="null"/> for the defaults.</param>
    public TkwStandInHandler(StandInOptions? options = null)
        : this(new TkwStandIn(options))
    {
    }

    /// <summary>Creates a handler.</summary>
    /// <param name="standIn">The stand-in, which handlers may share.</param>
    public TkwStandInHandler(TkwStandIn standIn) => StandIn = standIn;

    /// <summary>The stand-in that answers.</summary>
    public TkwStandIn StandIn { get; }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");
        var received = new StandInRequest
        {
            Method = request.Method.Method,
            Path = BasePath.Below(Uri.UnescapeDataString(uri.AbsolutePath), TkwStandIn.DefaultBasePath),
            Query = uri.Query,
            Url = uri.PathAndQuery,
            Headers = StandIn.Records ? [.. Fields(request)] : [],
            Base = uri.Authority + TkwStandIn.DefaultBasePath,
            Accept = Header(request, BarsHeaders.Accept),
            AcceptEncoding = Header(request, "Accept-Encoding"),
            ContentType = request.Content?.Headers.NonValidated.TryGetValues(BarsHeaders.ContentType, out var type) == true ? type.ToString() : null,
            RequestId = Header(request, BarsHeaders.XRequestId),
            CorrelationId = Header(request, BarsHeaders.XCorrelationId),
            TargetIdentifier = Header(request, BarsHeaders.NhsdTargetIdentifier),
            EndUserOrganisation = Header(request, BarsHeaders.NhsdEndUserOrganisation),
            Authorization = Header(request, "Authorization"),
            Echo = Header(request, TkwStandIn.EchoHeader),
            Run = Header(request, TkwStandIn.RunHeader),
        };
        using var body = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        received.Body = body?.Bytes ?? default;
        using var response = await StandIn.ServeAsync(received, body?.Fault ?? BodyFault.None).ConfigureAwait(false);
        return Convert(response, request);
    }

    private async Task<RequestBody?> ReadAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (request.Content is not { } content || request.Method != HttpMethod.Post)
            return null;
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var encoding = string.Join(',', content.Headers.ContentEncoding);
        return await RequestBody
            .ReadAsync(stream, content.Headers.ContentLength, encoding, StandIn.Options.MaxBodyBytes, cancellation)
            .ConfigureAwait(false);
    }

    private static HttpResponseMessage Convert(StandInResponse response, HttpRequestMessage request)
    {
        var content = new ByteArrayContent(response.Body.ToArray());
        content.Headers.TryAddWithoutValidation(BarsHeaders.ContentType, response.ContentType);
        if (response.ContentEncoding is { } coding)
            content.Headers.ContentEncoding.Add(coding);
        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { RequestMessage = request, Content = content };
        response.CopyHeadersTo(message, static (target, name, value) =>
        {
            if (!target.Headers.TryAddWithoutValidation(name, value))
                target.Content.Headers.TryAddWithoutValidation(name, value);
        });
        return message;
    }

    private static IEnumerable<RecordedHeader> Fields(HttpRequestMessage request) => request.Headers.NonValidated
        .Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? [])
        .SelectMany(header => header.Value, (header, value) => new RecordedHeader(header.Key, SecretHeaders.Masked(header.Key, value)));

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
