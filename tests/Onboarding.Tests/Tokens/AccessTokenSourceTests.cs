using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Onboarding.Tests.Tokens;

public sealed class AccessTokenSourceTests
{
    private readonly ManualTime _time = new();
    private int _requests;
    private TaskCompletionSource? _gate;
    private bool _fails;

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_request()
    {
        _gate = new();
        var source = Source();

        var asking = Enumerable.Range(0, 50).Select(_ => source.GetAsync().AsTask()).ToArray();
        _gate.SetResult();
        var tokens = await Task.WhenAll(asking);

        tokens.Distinct().Should().ContainSingle();
        _requests.Should().Be(1);
    }

    [Fact]
    public async Task A_token_is_replaced_early_and_until_then_kept()
    {
        var source = Source();
        var first = await source.GetAsync();

        _time.Now += TimeSpan.FromSeconds(538);
        (await source.GetAsync()).Should().BeSameAs(first, "a tenth of 599 seconds is left");
        _time.Now += TimeSpan.FromSeconds(2);
        (await source.GetAsync()).Should().NotBeSameAs(first);
        _requests.Should().Be(2);
    }

    [Fact]
    public async Task When_it_can_not_be_replaced_it_serves_to_its_end_and_not_beyond()
    {
        var source = Source();
        var first = await source.GetAsync();
        _fails = true;

        _time.Now += TimeSpan.FromSeconds(598);
        (await source.GetAsync()).Should().BeSameAs(first);
        _time.Now += TimeSpan.FromSeconds(2);
        await FluentActions.Awaiting(() => source.GetAsync().AsTask()).Should().ThrowAsync<TokenRequestException>();
        _fails = false;
        (await source.GetAsync()).Should().NotBeSameAs(first, "a failure is not kept");
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_others()
    {
        _gate = new();
        var source = Source();
        using var stop = new CancellationTokenSource();
        var impatient = source.GetAsync(stop.Token).AsTask();
        var patient = source.GetAsync().AsTask();

        await stop.CancelAsync();
        await FluentActions.Awaiting(() => impatient).Should().ThrowAsync<OperationCanceledException>();
        _gate.SetResult();

        (await patient).Value.Should().Be("token-1");
    }

    [Fact]
    public async Task A_refused_token_is_forgotten_once()
    {
        var source = Source();
        var first = await source.GetAsync();

        source.Forget(first);
        var second = await source.GetAsync();
        source.Forget(first);

        (await source.GetAsync()).Should().BeSameAs(second);
        _requests.Should().Be(2);
    }

    private AccessTokenSource Source() => new(
        async _ =>
        {
            var number = Interlocked.Increment(ref _requests);
            if (_gate is not null)
                await _gate.Task;
            return _fails
                ? throw new TokenRequestException("No token.", 503, null)
                : new AccessToken($"token-{number}", "Bearer", _time.Now, TimeSpan.FromSeconds(599), null);
        },
        TimeSpan.FromMinutes(1),
        _time);
}
