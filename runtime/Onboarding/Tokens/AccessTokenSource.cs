using System;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Onboarding;

/// <summary>
/// Keeps one access token, and replaces it before it ends: once, however many ask at the same time. Safe for
/// concurrent use.
/// </summary>
/// <param name="request">Gets a new token. Its cancellation is that of the source, not of one caller.</param>
/// <param name="refreshBefore">How long before its end a token is replaced; never more than a tenth of its life.</param>
/// <param name="time">The clock; the system's when omitted.</param>
public sealed class AccessTokenSource(Func<CancellationToken, Task<AccessToken>> request, TimeSpan refreshBefore, TimeProvider? time = null)
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private AccessToken? _current;
    private Task<AccessToken>? _refresh;

    /// <summary>A token that is good for now.</summary>
    /// <param name="cancellationToken">Stops waiting. A request under way goes on, for the others.</param>
    /// <exception cref="TokenRequestException">There is none to be had. The next call tries again.</exception>
    public async ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken = default)
    {
        Task<AccessToken> refresh;
        AccessToken? current;
        lock (_lock)
        {
            current = _current;
            if (current is not null && _time.GetUtcNow() < current.Expires - Margin(current))
                return current;
            if (_refresh is null || _refresh.IsCompleted)
                _refresh = Task.Run(RefreshAsync, CancellationToken.None);
            refresh = _refresh;
        }

        try
        {
            return await refresh.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TokenRequestException) when (current is not null && _time.GetUtcNow() < current.Expires)
        {
            // It was to be replaced early: what is left of it serves until the endpoint recovers.
            return current;
        }
    }

    /// <summary>Drops a token that was refused; the next call gets a new one.</summary>
    /// <param name="token">The token. Nothing happens when it has been replaced meanwhile.</param>
    public void Forget(AccessToken token)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_current, token))
                _current = null;
        }
    }

    private async Task<AccessToken> RefreshAsync()
    {
        var token = await request(CancellationToken.None).ConfigureAwait(false);
        lock (_lock)
            _current = token;
        return token;
    }

    private TimeSpan Margin(AccessToken token) => token.Lifetime / 10 < refreshBefore ? token.Lifetime / 10 : refreshBefore;
}
