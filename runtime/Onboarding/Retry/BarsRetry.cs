using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Bars.Scenarios.Onboarding;

/// <summary>
/// Retries as BaRS defines them (guide Core 1.1.5, "Transactional integrity"): the same message once more, with the
/// same body, X-Request-Id and X-Correlation-Id, after a failure that may pass, and later each time. A token may be
/// renewed in between: put the handler of tokens inside this one, that is, add it afterwards.
/// </summary>
public static class BarsRetry
{
    /// <summary>Gives a client of <see cref="IHttpClientFactory"/> the retries. Add it before <c>AddBarsAccessToken</c>.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="attempts">How often a request is repeated at most.</param>
    /// <param name="delay">Time before the first retry; it doubles, with some randomness, and gives way to <c>Retry-After</c>. One second when omitted.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHttpClientBuilder AddBarsRetry(this IHttpClientBuilder builder, int attempts = 3, TimeSpan? delay = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        _ = builder.AddResilienceHandler("bars-retry", pipeline => pipeline.AddRetry(Strategy(attempts, delay)));
        return builder;
    }

    /// <summary>The retries as a handler, for clients made by hand.</summary>
    /// <param name="inner">Sends the requests.</param>
    /// <param name="attempts">How often a request is repeated at most.</param>
    /// <param name="delay">Time before the first retry, see <see cref="AddBarsRetry"/>.</param>
    /// <param name="time">The clock; the system's when omitted.</param>
    public static DelegatingHandler Handler(HttpMessageHandler inner, int attempts = 3, TimeSpan? delay = null, TimeProvider? time = null)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(Strategy(attempts, delay)).Build();
        return new ResilienceHandler(pipeline) { InnerHandler = inner };
    }

    private static HttpRetryStrategyOptions Strategy(int attempts, TimeSpan? delay) => new()
    {
        MaxRetryAttempts = attempts,
        Delay = delay ?? TimeSpan.FromSeconds(1),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Result: { } response } => RetryRules.Default.Statuses.Contains((int)response.StatusCode),
            // Nobody knows whether the message arrived: the case that the rule is made for. A refused certificate stays refused.
            { Exception: HttpRequestException exception } => exception.HttpRequestError is not HttpRequestError.SecureConnectionError,
            _ => false,
        }),
    };
}
