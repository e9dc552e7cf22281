using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Linting;
using Bars.Scenarios.Tests;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Linting;

public sealed class LinterTests
{
    private static readonly DateTimeOffset Published = new(2024, 11, 27, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<LintFinding> Found = Linter.Check(Pages.Load("guide-1.8.1.txt"), Published);

    [Theory]
    [InlineData("A01", "hint-and-comment", "Get Referral - HTTP 503", "0b42eac3-0175-43c8-bbab-efaa8ca31ccf")]
    [InlineData("A02", "success-and-failure", "Get Validation - HTTP 408", "'Get validation request' reads 0b42eac3-0175-43c8-bbab-efaa8ca31ccf with success")]
    [InlineData("A06", "same-name", "New validation request", "has the same name")]
    [InlineData("A08", "same-request", "Search for free Slots", "asks exactly what 'Search for free and busy Slots' asks")]
    [InlineData("A09", "unknown-parameter", "Search for free Slots", "no search parameter 'end'")]
    [InlineData("A10", "malformed-instant", "Search for free Slots", "cut short")]
    [InlineData("A16", "not-listed", "2000076288", "one digit away is 2000076289")]
    [InlineData("A19", "ambiguous-comment", "MD for invalid MessageDefs", "not whether that is all of it or a part")]
    [InlineData("D01", "numbering", "TESTING ONLY BaRS Test Service (TKW 12)", "TKW 9 is followed by TKW 12")]
    [InlineData("D02", "not-listed", "FAIL0401", "does not list")]
    [InlineData("D03", "unused", "2000093816", "no scenario uses")]
    [InlineData("J01", "malformed-json", "example starting \"alg\":\"RS512\"", "no JSON")]
    [InlineData("J02", "malformed-json", "example starting \"iss\":\"IwrOdg62kM9LN1oFhlHAhWP", "no JSON")]
    [InlineData("J03", "numeric-date", "example starting \"iss\":\"IwrOdg62kM9LN1oFhlHAhWP", "'exp' is printed as a text")]
    [InlineData("J05", "lifetime", "sample assertion", "304 seconds, the page allows 300")]
    [InlineData("J10", "doubled-word", "grant_typegrant_type", "twice")]
    [InlineData("J11", "count", "The expected success response from the Post should be a status 200 with a 3 field JSON response:", "4 are listed: access_token, expires_in, token_type, issued_at")]
    [InlineData("N01", "nhs-number", "3478526985", "the check digit has to be 1")]
    public void It_finds_what_is_known_of_the_edition_without_being_told(string erratum, string rule, string subject, string reason) =>
        Found.Should().Contain(finding => finding.Rule == rule && finding.Subject == subject && finding.Reason.Contains(reason) && finding.Place.Line > 0, erratum);

    [Fact]
    public void All_five_certificates_had_expired() =>
        Found.Where(finding => finding.Rule == "expired").Select(finding => finding.Subject.Split(' ')[1]).Should().Equal(
            "8c41b2d0080ff4f83ef4164078d17bab5ed53cbb", "634680dfafcf3a6e229741ae7ad5b98dbe70d822", "2673f9045ba6f8ff8b7b82a9046f9b599af27cab",
            "ce7808839f72ea8ed4548b4de37546bed5d6dc9f", "57c911af253c2f8c362654f78f13e73051eeede3");

    [Fact]
    public void Rows_that_agree_are_not_complained_of() =>
        Found.Where(finding => finding.Subject is "Get Referral" or "Get Booking" or "New referral failed request - HTTP 400" or "9658499007" or "2000072489").Should().BeEmpty();

    [Fact]
    public void A_thumbprint_of_another_certificate_is_found()
    {
        var text = Repository.Read("tests", "Guide.Tests", "Editions", "guide-1.8.1.txt");

        var found = Linter.Check(Pages.Read(text.Replace("dev.api.service.nhs.uk 8c41b2d0", "dev.api.service.nhs.uk 8c41b2d1"), "page.txt"), Published);

        found.Should().Contain(finding => finding.Rule == "thumbprint" && finding.Subject == "dev.api.service.nhs.uk");
    }
}
