using System;
using System.IO;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Bars.Scenarios.StandIn;

/// <summary>The token endpoint in an ASP.NET Core application.</summary>
public static class TokenEndpoint
{
    // What is far too long for an assertion is read all the same, so that its sender gets an answer.
    private const long LargestForm = 4 * 1024 * 1024;

    /// <summary>Path of the token endpoint, the same in every environment.</summary>
    public static string DefaultPath { get; } = new Uri(BarsEnvironments.Int.TokenEndpoint).AbsolutePath;

    /// <summary>Answers token requests.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="issuer">Decides about them.</param>
    /// <param name="path">Where to listen; <see cref="DefaultPath"/> when omitted.</param>
    public static IEndpointConventionBuilder MapBarsTokens(this IEndpointRouteBuilder endpoints, TokenIssuer issuer, string? path = null) =>
        endpoints.Map(path ?? DefaultPath, context => AnswerAsync(context, issuer));

    internal static async Task AnswerAsync(HttpContext context, TokenIssuer issuer)
    {
        var request = context.Request;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = LargestForm;
        var form = HttpMethods.IsPost(request.Method) ? await FormOf(request).ConfigureAwait(false) : FormCollection.Empty;
        var answer = issuer.Answer(name => form.TryGetValue(name, out var value) ? value.ToString() : null, $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}");
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        response.ContentLength = answer.Body.Length;
        // RFC 6749 section 5.1.
        response.Headers.CacheControl = "no-store";
        response.Headers.Pragma = "no-cache";
        await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    // A multipart body is a form too, but not to OAuth (RFC 6749 section 4.4.2).
    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && string.Equals(type.MediaType, TokenRules.Default.MediaType, StringComparison.OrdinalIgnoreCase);

    private static async Task<IFormCollection> FormOf(HttpRequest request)
    {
        try
        {
            return IsForm(request.ContentType) ? await request.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false) : FormCollection.Empty;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return FormCollection.Empty;
        }
    }
}
