using System.Linq;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Theories;

public sealed class FilterTests
{
    [Fact]
    public void Without_filters_the_guides_52_scenarios_run()
    {
        var ids = TheoryProject.Ids(TheoryProject.Run(TheoryProject.ForXunitV3(TheoryProject.Class()))).ToList();
        ids.Should().OnlyHaveUniqueItems();
        ids.GroupBy(id => id.Split('.')[0]).Select(group => $"{group.Key} {group.Count()}").Should().Equal(
            "capability 4", "message-def 9", "booking 13", "referral 10", "validation 12", "response 4");
    }

    [Theory]
    [InlineData("Areas = new[] { \"Capability\" }")]
    [InlineData("Areas = new string[] { \"capability\" }")]
    [InlineData("Areas = [\"CAPABILITY\"]")]
    public void An_area_is_chosen_by_its_heading(string arguments) => Rows(arguments).Should().Equal(
        "capability.cs-for-booking-and-referral-receiver",
        "capability.cs-for-referral-receiver",
        "capability.cs-for-validation-sender",
        "capability.cs-for-any-other-receiving-service");

    [Theory]
    [InlineData("Applications = new[] { \"CAD-CAD\" }")]
    [InlineData("Applications = new[] { \"CadToCad\" }")]
    [InlineData("Applications = new[] { \"cad-cad\" }")]
    public void An_application_is_chosen_by_title_or_name(string arguments) => Rows(arguments).Should().Equal(
        "message-def.md-for-out-of-area-cad-referral-receiver", "referral.new-referral-for-out-of-area-cad-referral");

    [Fact]
    public void A_row_of_two_applications_belongs_to_both()
    {
        Rows("Areas = new[] { \"Capability\" }, Applications = new[] { \"999-CAS\" }").Should().Equal(
            "capability.cs-for-referral-receiver", "capability.cs-for-validation-sender");
        Rows("Areas = new[] { \"Capability\" }, Applications = new[] { \"111-ED\" }").Should().Equal(
            "capability.cs-for-booking-and-referral-receiver", "capability.cs-for-referral-receiver");
    }

    [Fact]
    public void Ids_may_be_constants_of_the_catalogue() =>
        Rows("Ids = new[] { ScenarioIds.Booking.CancelBooking, \"capability.cs-for-referral-receiver\" }").Should().Equal(
            "capability.cs-for-referral-receiver", "booking.cancel-booking");

    [Fact]
    public void Undocumented_rows_run_when_asked_for() =>
        Rows("Areas = new[] { \"Capability\" }, Undocumented = true").Should().Equal(
            "capability.cs-for-booking-and-referral-receiver",
            "capability.cs-for-referral-receiver",
            "capability.cs-for-validation-sender",
            "capability.cs-for-any-other-receiving-service",
            "capability.cs-for-booking-and-referral-sender",
            "capability.cs-for-validation-receiver");

    [Fact]
    public void Arguments_that_are_null_filter_nothing() => Rows("Areas = null!, Ids = null!").Should().HaveCount(52);

    [Fact]
    public void A_skipped_row_is_listed_with_its_reason() =>
        Source("Ids = new[] { ScenarioIds.Booking.CancelBooking }, Skip = new[] { ScenarioIds.Booking.CancelBooking + \" : not offered: yet\" }")
            .Should().Contain("Label = \"booking.cancel-booking: Cancel Booking\",\n                Skip = \"not offered: yet\",");

    [Fact]
    public void A_row_that_only_TKW_has_is_skipped_because_theories_judge_by_the_guide() =>
        Source("Ids = new[] { \"referral.new-referral-without-use-case\" }, Undocumented = true")
            .Should().Contain("Skip = \"Only TKW 1.0.19 has this rule; the guide does not.\",");

    private static string[] Rows(string arguments) => [.. TheoryProject.Ids(TheoryProject.Run(TheoryProject.ForXunitV3(TheoryProject.Class(arguments))))];

    private static string Source(string arguments)
    {
        var result = TheoryProject.Run(TheoryProject.ForXunitV3(TheoryProject.Class(arguments)));
        result.Diagnostics.Should().BeEmpty();
        TheoryProject.ShouldCompile(result);
        return TheoryProject.Theories(result);
    }
}
