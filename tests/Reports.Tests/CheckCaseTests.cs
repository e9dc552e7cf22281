using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports.Tests.Support;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

/// <summary>What each check says of exchanges: as it is intended, and with the quirks of TKW.</summary>
public sealed class CheckCaseTests
{
    // What makes the check apply makes it pass (see the comments of the cases).
    private static readonly string[] NeverFailing = ["UPD-1", "CR-8", "CA-1"];

    // A note about something else than the verdict of the check.
    private static readonly string[] SameVerdict = ["DS-1", "MDU-1"];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (check, cases) in CheckCases.ByCheck)
            {
                for (var index = 0; index < cases.Length; index++)
                    data.Add(check, index);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_check_says_what_TKWs_rules_say(string check, int index)
    {
        var item = CheckCases.ByCheck[check][index];
        var verdicts = (await VerdictAsync(check, item, parity: false), await VerdictAsync(check, item, parity: true));
        verdicts.Should().Be((item.Is!, item.InTkw ?? item.Is!));
    }

    [Fact]
    public void Every_check_has_an_exchange_that_passes_and_one_that_fails()
    {
        CheckCases.ByCheck.Keys.Should().BeEquivalentTo(Checks.All.Select(check => check.Id));
        foreach (var (check, cases) in CheckCases.ByCheck)
        {
            var verdicts = cases.Select(item => item.Is).ToArray();
            verdicts.Should().Contain("passed", "{0} has to have a case that passes", check);
            verdicts.Contains("failed").Should().Be(!NeverFailing.Contains(check), "{0} has to have a case that fails", check);
        }
    }

    [Fact]
    public void Every_quirk_has_an_exchange_whose_verdict_it_changes()
    {
        var shown = CheckCases.ByCheck.Where(pair => pair.Value.Any(item => item.InTkw is not null)).Select(pair => pair.Key);
        shown.Should().BeEquivalentTo(Checks.All.Where(check => check.Quirk is not null).Select(check => check.Id).Except(SameVerdict));
    }

    private static async Task<string> VerdictAsync(string check, CheckCase item, bool parity)
    {
        var side = item.IsAnswer(CheckCases.Bases) ? ExchangeSide.Response : ExchangeSide.Request;
        var validator = item.Profiles is null ? null : new Profiles(item.Profiles);
        var report = await item.Make(CheckCases.Bases).ValidateAsync(new() { Parity = parity, ProfileValidator = validator });
        var outcome = report.Checks.SingleOrDefault(result => result.Check.Id == check && result.Side == side)?.Outcome;
        return outcome switch { CheckOutcome.Passed => "passed", CheckOutcome.Failed => "failed", _ => "not applicable" };
    }

    private sealed class Profiles(IReadOnlyList<string> issues) : IProfileValidator
    {
        public string Name => "profiles of a case";

        public Task<IReadOnlyList<ProfileIssue>> ValidateAsync(ReadOnlyMemory<byte> body, BodyFormat format, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ProfileIssue>>([.. issues.Select(issue => new ProfileIssue(Severity.Error, issue))]);
    }
}
