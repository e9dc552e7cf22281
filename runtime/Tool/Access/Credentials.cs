using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding;

namespace Bars.Scenarios.Tool.Access;

/// <summary>What it takes to get tokens.</summary>
/// <param name="Key">The private key.</param>
/// <param name="KeyFile">Where it came from.</param>
/// <param name="ApiKey">The application's API key.</param>
/// <param name="TokenEndpoint">Where to ask.</param>
internal sealed record Credentials(SigningKey Key, string KeyFile, string ApiKey, Uri TokenEndpoint) : IDisposable
{
    /// <summary>Whether secrets may be sent to an address.</summary>
    public static bool IsSafe(Uri address) => BarsTokenOptions.IsSafe(address);

    /// <summary>Signs an assertion.</summary>
    public ClientAssertion Sign() => ClientAssertion.Create(Key, ApiKey, TokenEndpoint);

    /// <summary>Tokens by way of a connection, which stays the caller's.</summary>
    public AccessTokenSource Tokens(HttpMessageInvoker connection, TimeSpan timeout) => new(
        async stop =>
        {
            using var client = new HttpClient(new Borrowed(connection)) { Timeout = timeout };
            return await new TokenClient(client).RequestAsync(Sign(), stop).ConfigureAwait(false);
        },
        new BarsTokenOptions().RefreshBefore);

    /// <inheritdoc/>
    public void Dispose() => Key.Dispose();

    /// <summary>Neither key nor API key.</summary>
    public override string ToString() => $"{Key} at {TokenEndpoint}";

    private sealed class Borrowed(HttpMessageInvoker connection) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            connection.SendAsync(request, cancellationToken);
    }
}
