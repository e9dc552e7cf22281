using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Onboarding;

/// <summary>
/// Gives requests the header <c>Authorization</c> with a current token. A request that has one already keeps it. A
/// token that is answered with 401 is not used again; the request is not repeated, because only the sender knows
/// whether it may be.
/// </summary>
/// <param name="source">Where tokens come from; handlers may share it.</param>
public sealed class AccessTokenHandler(AccessTokenSource source) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> IsOurs = new("Bars.Scenarios.Onboarding.AccessToken");

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // On a retry the header is this handler's own, and may have to be a newer one.
        if (request.Headers.Contains("Authorization") && !request.Options.TryGetValue(IsOurs, out _))
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.RequestUri is not { } address || !BarsTokenOptions.IsSafe(address))
            throw new OnboardingException("A token is sent by HTTPS only, or by HTTP on loopback: whoever reads it on the way can use it.");
        var token = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        request.Options.Set(IsOurs, true);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            source.Forget(token);
        return response;
    }
}
