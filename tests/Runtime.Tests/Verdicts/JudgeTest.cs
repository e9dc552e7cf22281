using System.Net.Http;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

/// <summary>Judges hand-written responses.</summary>
public abstract class JudgeTest
{
    protected static Task<Verdict> JudgeAsync(string id, HttpResponseMessage response, bool parity = false) =>
        new ScenarioJudge(new() { Parity = parity })
            .JudgeAsync(ScenarioCatalogue.Default.Find(id), response, TestContext.Current.CancellationToken);

    protected static async Task PassesAsync(string id, HttpResponseMessage response)
    {
        var verdict = await JudgeAsync(id, response);
        verdict.Findings.Should().BeEmpty();
        verdict.Kind.Should().Be(VerdictKind.Pass);
        verdict.Invoking(passed => passed.ThrowIfFailed()).Should().NotThrow();
    }

    /// <summary>The response fails with exactly one finding.</summary>
    protected static async Task<Finding> FailsAsync(string id, HttpResponseMessage response)
    {
        var verdict = await JudgeAsync(id, response);
        verdict.Kind.Should().Be(VerdictKind.Fail);
        verdict.Invoking(failed => failed.ThrowIfFailed()).Should().Throw<ScenarioFailedException>().Which.Verdict.Should().BeSameAs(verdict);
        return verdict.Findings.Should().ContainSingle().Subject;
    }
}
