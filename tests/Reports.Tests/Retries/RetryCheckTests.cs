using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

/// <summary>Retries as a receiver sees them (guide Core 1.1.5, "Transactional integrity").</summary>
public sealed class RetryCheckTests
{
    private const string FirstId = "74c2b045-9b7d-4b78-aeee-642f6332e3c9";
    private const string SecondId = "11111111-1111-4111-8111-111111111111";
    private const string Case = "0598efa7-fff0-4ade-9af8-3f46b4124151";

    private static readonly DateTimeOffset Start = new(2024, 11, 27, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Retries_as_BaRS_defines_them_are_judged_good() => RetryCheck.Judge(
    [
        Attempt(0, 503),
        Attempt(1, null, authorization: "Bearer another"),
        Attempt(3, 429, retryAfter: 5),
        Attempt(9, 200),
        Attempt(18, 200),
    ]).Should().BeEmpty();

    [Fact]
    public void What_makes_a_retry_another_message_is_named() => Codes(
        Attempt(0, 503),
        Attempt(1, 503, requestId: SecondId),
        Attempt(2, 503, body: "{ }"),
        Attempt(4, 200, address: "/other"))
        .Should().Equal("retry-header-changed", "retry-changed", "retry-changed");

    [Fact]
    public void A_retry_after_an_answer_that_does_not_pass_is_named() =>
        Codes(Attempt(0, 400), Attempt(1, 400)).Should().Equal("retry-not-allowed");

    [Fact]
    public void A_retry_that_does_not_wait_is_named()
    {
        Codes(Attempt(0, 429, retryAfter: 10), Attempt(5, 200)).Should().Equal("retry-too-soon");
        Codes(Attempt(0, 503), Attempt(4, 503), Attempt(5, 200)).Should().Equal("retry-too-soon");
    }

    [Fact]
    public void Findings_hold_no_body_and_no_NHS_number()
    {
        var findings = RetryCheck.Judge([Attempt(0, 503, body: "9990001014"), Attempt(1, 200, body: "9990001022", requestId: "9990001014")]);

        findings.Should().HaveCount(2);
        string.Concat(findings).Should().NotContain("99900010");
    }

    [Fact]
    public void A_sender_with_a_new_request_id_or_another_body_is_found()
    {
        var found = RetriedMessage.FindAll(
        [
            Attempt(1, 503, requestId: SecondId, body: "{ }", row: "row"),
            Attempt(0, 503, row: "row"),
            Attempt(2, 200, requestId: "third", body: "another message", correlation: "another case"),
        ]);

        var message = found.Should().ContainSingle().Subject;
        message.Attempts.Select(attempt => attempt.Time).Should().Equal(Start, Start.AddSeconds(1));
        message.Findings.Select(finding => finding.Code).Should().Equal("retry-changed", "retry-header-changed");
    }

    [Fact]
    public void The_same_body_with_all_ids_new_is_found()
    {
        var found = RetriedMessage.FindAll([Attempt(0, 503), Attempt(1, 200, requestId: SecondId, correlation: "another")]);

        found.Should().ContainSingle().Which.Findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Code == "retry-header-changed");
    }

    [Fact]
    public void What_only_looks_alike_is_no_retry() => RetriedMessage.FindAll(
    [
        Attempt(0, 200),
        Attempt(1, 200, requestId: "after success"),
        Attempt(2, 503, requestId: "next", row: "row"),
        Attempt(3, 503, requestId: "another row", body: "b", row: "another"),
        Attempt(400, 503, requestId: "another day", body: "b", row: "another"),
        Attempt(401, 503, requestId: "another sender", body: "b", row: "another", odsCode: "X26"),
    ]).Should().BeEmpty();

    private static IEnumerable<string> Codes(params RecordedExchange[] attempts) => RetryCheck.Judge(attempts).Select(finding => finding.Code);

    private static RecordedExchange Attempt(
        double seconds, int? status, int? retryAfter = null, string requestId = FirstId, string correlation = Case, string body = "{}", string address = "/$process-message",
        string authorization = "Bearer one", string? row = null, string odsCode = "WASP") => new()
        {
            Id = $"{seconds:000}",
            Time = Start.AddSeconds(seconds),
            Request = new("POST", address, [new("x-request-id", requestId), new("X-Correlation-Id", correlation), new("Authorization", authorization)], Encoding.UTF8.GetBytes(body)),
            Response = status is { } code ? new(code, retryAfter is { } wait ? [new("Retry-After", $"{wait}")] : [], default) : null,
            OdsCode = odsCode,
            ScenarioId = row,
        };
}
