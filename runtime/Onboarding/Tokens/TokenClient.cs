using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Onboarding;

/// <summary>Asks a token endpoint for access tokens (guide, "Post your JWT to the OAuth endpoint to receive a Token").</summary>
/// <param name="client">Sends the requests. It should follow no redirects and is not disposed.</param>
/// <param name="time">The clock; the system's when omitted.</param>
public sealed class TokenClient(HttpClient client, TimeProvider? time = null)
{
    private const int LargestAnswer = 64 * 1024;
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>The form fields of a token request, in the guide's order.</summary>
    /// <param name="assertion">The assertion.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> FormOf(ClientAssertion assertion)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        return
        [
            new("grant_type", TokenRules.Default.GrantType),
            new("client_assertion_type", TokenRules.Default.AssertionType),
            new("client_assertion", assertion.Jwt),
        ];
    }

    /// <summary>Exchanges an assertion for a token.</summary>
    /// <param name="assertion">The assertion; it is used up.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="TokenRequestException">The endpoint refuses, can not be reached, or answers something else.</exception>
    public async Task<AccessToken> RequestAsync(ClientAssertion assertion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        using var request = new HttpRequestMessage(HttpMethod.Post, assertion.Audience) { Content = new FormUrlEncodedContent(FormOf(assertion)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(TokenRules.Default.MediaType);
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var body = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
                throw Refused(assertion, response, body);
            return TokenAnswer.ReadToken(body, _time.GetUtcNow())
                ?? throw new TokenRequestException($"{assertion.Audience} answered 200, but not with a JSON object that has an access_token.", (int)response.StatusCode, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // Messages of the outermost exception tell the least, unless a BarsConnection has explained it.
            var reason = exception is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? exception : exception.GetBaseException();
            throw new TokenRequestException($"No token: {assertion.Audience} can not be reached: {reason.Message}", null, null, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TokenRequestException($"No token: {assertion.Audience} did not answer in time.", null, null, exception);
        }
    }

    private static TokenRequestException Refused(ClientAssertion assertion, HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var status = (int)response.StatusCode;
        if (TokenAnswer.ReadFailure(body, assertion.Jwt) is not { } failure)
            return new($"No token: {assertion.Audience} answered {status} without the JSON of an OAuth 2.0 error. Is it the token endpoint of the environment?", status, null);
        var message = $"No token: {assertion.Audience} answered {status} {failure.Error}";
        if (failure.Description is { } description)
            message += $": {description.TrimEnd('.')}";
        message += ".";
        if (failure.Remedy is { } remedy)
            message += $" {remedy}";
        if (failure.MessageId is { } id)
            message += $" (message id {id})";
        return new(message, status, failure);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[LargestAnswer];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return buffer.AsMemory(0, length);
    }
}
