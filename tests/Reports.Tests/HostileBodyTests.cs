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

public sealed class HostileBodyTests
{
    public static TheoryData<string> Unreadable =>
    [
        "{", "nonsense", "<", "<!DOCTYPE x [<!ENTITY a \"b\">]><Bundle>&a;</Bundle>", new string('[', 100_000), string.Concat(Enumerable.Repeat("<a>", 10_000)),
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_body_that_can_not_be_read_is_one_finding(string body)
    {
        var report = await Exchanges.Of("booking.new-booking-for-verified-patient").WithBody(body).ValidateAsync();
        report.Findings.Select(finding => finding.Code).Should().Equal("MSG-2");
    }

    [Theory]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"MessageHeader\",\"eventCoding\":{\"code\":\"booking-request\"},\"reason\":{\"coding\":[{\"code\":\"new\"}]}}},{\"resource\":{\"resourceType\":\"Patient\",\"name\":5,\"contact\":\"x\",\"birthDate\":[]}}]}")]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":{\"resource\":7}}")]
    [InlineData("[]")]
    [InlineData("{\"resourceType\":\"Nothing\"}")]
    [InlineData("<Bundle xmlns=\"http://hl7.org/fhir\"><entry value=\"x\"/><entry><resource><Patient/><Patient/></resource></entry></Bundle>")]
    public async Task A_body_of_another_shape_is_findings_and_no_exception(string body) =>
        (await Exchanges.Of("booking.new-booking-for-verified-patient").WithBody(body).ValidateAsync()).Findings.Should().NotBeEmpty();

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_and_too_many_bytes_are_findings()
    {
        var exchange = Exchanges.Of("booking.new-booking-for-verified-patient");
        (await exchange.WithBody([0x7B, 0xFF, 0x7D]).ValidateAsync()).Failed().Should().Equal("MSG-2");
        (await exchange.ValidateAsync(new() { MaxBodyBytes = 100 })).Failed().Should().Equal("MSG-2");
    }

    [Fact]
    public async Task An_unknown_message_is_one_finding_as_in_TKW()
    {
        var report = await Exchanges.Of("booking.cancel-booking").Edit("\"code\":\"update\"", "\"code\":\"delete\"").ValidateAsync();
        report.Failed().Should().Equal("MSG-1");
        report.Findings.Single().Actual.Should().Be("messaging:delete:booking-request");
    }

    [Fact]
    public async Task A_profile_validator_is_asked_and_its_issues_are_findings()
    {
        var validator = new Canned((ProfileIssue[])[new(Severity.Error, "status is fixed", "Bundle.entry[1].resource.status"), new(Severity.Warning, "odd")]);
        var report = await Exchanges.Of("booking.cancel-booking").ValidateAsync(new() { ProfileValidator = validator });
        report.Failed().Should().Equal("MSG-3");
        report.Findings.Select(finding => finding.Message).Should().Equal("status is fixed", "odd");
        report.Findings.First().Position.Should().NotBeNull();
    }

    [Fact]
    public async Task Without_an_answer_of_the_profile_validator_the_check_is_not_made()
    {
        var exchange = Exchanges.Of("booking.cancel-booking");
        Reason(await exchange.ValidateAsync()).Should().Be("no profile validator is plugged in");
        Reason(await exchange.ValidateAsync(new() { ProfileValidator = new Canned(new InvalidOperationException("no port")) })).Should().Be("canned failed: no port");
        Reason(await exchange.ValidateAsync(new() { ProfileValidator = new Canned(null), ProfileTimeout = TimeSpan.FromMilliseconds(1) })).Should().Be("canned did not answer within 0 s");

        static string? Reason(ExchangeReport report) => report.Checks.Single(check => check.Check.Id == "MSG-3").Reason;
    }

    [Fact]
    public async Task Coverage_says_what_exercised_a_requirement_and_why_others_were_not()
    {
        var report = await Exchanges.Of("referral.new-referral-for-verified-patient").Edit("\"code\":\"DRC\"", "\"code\":\"X\"").ValidateAsync();
        var rows = RequirementCoverage.Of([report]).ToDictionary(row => row.Code);
        rows["RS-CONSENT"].Scenarios.Should().Equal("referral.new-referral-for-verified-patient");
        rows["RS-CONSENT"].Failed.Should().Equal("referral.new-referral-for-verified-patient");
        rows["BS-URL-SLOT"].Gap.Should().Be("no exchange of rest:search:slot");
        rows["RS-REC-INCID-INFO"].Gap.Should().Be("what it is about is not in the message");
        rows["RR-CONSENT"].IsExercised.Should().BeFalse("there was no answer to look at");
    }

    private sealed class Canned(object? answer) : IProfileValidator
    {
        public string Name => "canned";

        public async Task<IReadOnlyList<ProfileIssue>> ValidateAsync(ReadOnlyMemory<byte> body, BodyFormat format, CancellationToken cancellationToken)
        {
            if (answer is Exception exception)
                throw exception;
            if (answer is null)
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return (ProfileIssue[])answer!;
        }
    }
}
