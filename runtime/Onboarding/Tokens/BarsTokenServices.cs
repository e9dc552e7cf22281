using System;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bars.Scenarios.Onboarding;

/// <summary>Access tokens for clients of <see cref="IHttpClientFactory"/>.</summary>
public static class BarsTokenServices
{
    /// <summary>Name of the client that asks for tokens; configure it to change its connection.</summary>
    public const string TokenClientName = "Bars.Scenarios.Onboarding.Tokens";

    /// <summary>Gives the requests of a client an access token, which all clients that do so share.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="configure">What it takes to get tokens. Checked when the first is asked for.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="OptionsValidationException">When the first token is asked for: something is missing; the message says what.</exception>
    public static IHttpClientBuilder AddBarsAccessToken(this IHttpClientBuilder builder, Action<BarsTokenOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        builder.Services.AddSingleton<IValidateOptions<BarsTokenOptions>, Validation>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddHttpClient(TokenClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.TryAddSingleton<Tokens>();
        return builder.AddHttpMessageHandler(services => new AccessTokenHandler(services.GetRequiredService<Tokens>().Source));
    }

    /// <summary>The key and the token of a container.</summary>
    private sealed class Tokens : IDisposable
    {
        private readonly SigningKey _key;

        public Tokens(IHttpClientFactory factory, IOptions<BarsTokenOptions> options, TimeProvider time)
        {
            var settings = options.Value;
            _key = settings.ReadKey();
            Source = new(
                async stop =>
                {
                    using var client = factory.CreateClient(TokenClientName);
                    client.Timeout = settings.Timeout;
                    return await new TokenClient(client, time)
                        .RequestAsync(ClientAssertion.Create(_key, settings.ApiKey, settings.TokenEndpoint!, time, settings.AssertionLifetime), stop)
                        .ConfigureAwait(false);
                },
                settings.RefreshBefore,
                time);
        }

        public AccessTokenSource Source { get; }

        public void Dispose() => _key.Dispose();
    }

    private sealed class Validation : IValidateOptions<BarsTokenOptions>
    {
        public ValidateOptionsResult Validate(string? name, BarsTokenOptions options) =>
            options.Complaint() is { } complaint ? ValidateOptionsResult.Fail(complaint) : ValidateOptionsResult.Success;
    }
}
