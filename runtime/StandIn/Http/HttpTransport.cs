using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Bars.Scenarios.StandIn;

/// <summary>Brings requests of ASP.NET Core to a stand-in.</summary>
internal sealed class HttpTransport(TkwStandIn standIn, string basePath)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var request = Receive(context.Request);
        try
        {
            using var body = await ReadAsync(context).ConfigureAwait(false);
            request.Body = body?.Bytes ?? default;
            using var response = await standIn.ServeAsync(request, body?.Fault ?? BodyFault.None).ConfigureAwait(false);
            await SendAsync(context, response).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            // The server gave up on the body: too slow, too large for it, or badly framed.
            using var response = await standIn.ServeAsync(request, Fault(e.StatusCode)).ConfigureAwait(false);
            await SendAsync(context, response).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to answer.
        }
    }

    private static BodyFault Fault(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => BodyFault.TooSlow,
        StatusCodes.Status413PayloadTooLarge => BodyFault.TooLarge,
        _ => BodyFault.NotDecodable,
    };

    private StandInRequest Receive(HttpRequest request)
    {
        var headers = request.Headers;
        return new StandInRequest
        {
            Method = request.Method,
            Path = BasePath.Below(request.Path.Value ?? "", basePath),
            Query = request.QueryString.Value ?? "",
            Url = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } target ? target : request.GetEncodedPathAndQuery(),
            Headers = standIn.Records ? Fields(headers) : [],
            Base = request.Host.Value + request.PathBase.Value + basePath,
            Accept = Text(headers.Accept),
            AcceptEncoding = Text(headers.AcceptEncoding),
            ContentType = request.ContentType,
            RequestId = Text(headers[BarsHeaders.XRequestId]),
            CorrelationId = Text(headers[BarsHeaders.XCorrelationId]),
            TargetIdentifier = Text(headers[BarsHeaders.NhsdTargetIdentifier]),
            EndUserOrganisation = Text(headers[BarsHeaders.NhsdEndUserOrganisation]),
            Authorization = Text(headers.Authorization),
            Echo = Text(headers[TkwStandIn.EchoHeader]),
            Run = Text(headers[TkwStandIn.RunHeader]),
        };
    }

    private static List<RecordedHeader> Fields(IHeaderDictionary headers)
    {
        var fields = new List<RecordedHeader>(headers.Count);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                fields.Add(new(name, SecretHeaders.Masked(name, value ?? "")));
        }
        return fields;
    }

    private async ValueTask<RequestBody?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
            return null;
        // The stand-in has a limit of its own, and answers a larger body in FHIR instead of closing the connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
        return await RequestBody
            .ReadAsync(request.Body, request.ContentLength, Text(request.Headers.ContentEncoding), standIn.Options.MaxBodyBytes, cancellation: default)
            .ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, StandInResponse response)
    {
        var target = context.Response;
        target.StatusCode = response.Status;
        target.ContentType = response.ContentType;
        target.ContentLength = response.Body.Length;
        if (response.ContentEncoding is { } coding)
            target.Headers.ContentEncoding = coding;
        response.CopyHeadersTo(target.Headers, static (headers, name, value) => headers.Append(name, value));
        await target.BodyWriter.WriteAsync(response.Body).ConfigureAwait(false);
    }

    private static string? Text(StringValues values) => values.Count == 0 ? null : values.ToString();
}
