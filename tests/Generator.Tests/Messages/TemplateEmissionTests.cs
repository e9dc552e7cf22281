using System;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Messages;

public sealed class TemplateEmissionTests
{
    [Fact]
    public void The_repository_gives_a_file_per_template_and_a_file_that_finds_them()
    {
        var result = TemplateProject.Run(TemplateProject.Real);

        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Sources.Keys.Should().BeEquivalentTo(
            "MessageTemplates.g.cs",
            "MessageTemplates.BookingRequestCancelled.g.cs",
            "MessageTemplates.BookingRequestNewFull.g.cs",
            "MessageTemplates.ReferralNew111ToEd.g.cs",
            "MessageTemplates.ReferralOutOfAreaCad.g.cs",
            "MessageTemplates.ServiceRequestCancelled.g.cs",
            "MessageTemplates.ValidationNew.g.cs",
            "MessageTemplates.ValidationUpdate.g.cs");
    }

    [Fact]
    public void Templates_go_into_the_root_namespace() =>
        TemplateProject.Run(TemplateProject.Small).Sources.Values.Should().OnlyContain(source => source.Contains("namespace Example;"));

    [Theory]
    [InlineData("catalogue")]
    [InlineData("")]
    public void A_project_that_asks_for_something_else_gets_nothing(string emit)
    {
        var result = TemplateProject.Run(TemplateProject.Small.WithProperty("ScenariosEmit", emit));

        result.Sources.Should().BeEmpty();
        result.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Slots_are_counted_in_bytes_of_UTF8()
    {
        var result = TemplateProject.Run(TemplateProject.Small.WithFile("/p/messages/booking.json", TemplateProject.Json.Replace("\"Bundle\",", "\"Bundle\", \"x\": \"é😀\",")));

        // {"resourceType":"Bundle","x":" takes 30 bytes, é 2, 😀 4 and ","timestamp":" 15.
        result.Sources["MessageTemplates.Booking.g.cs"].Should().Contain("new(51, 27, global::Bars.Scenarios.Runtime.SlotKind.Instant, 0, 0)");
        result.ShouldCompile();
    }

    [Fact]
    public void Thousands_of_slots_compile()
    {
        var instants = string.Join(", ", Enumerable.Repeat("\"2024-11-27T09:30:00Z\"", 3000));
        var result = TemplateProject.Run(TemplateProject.Small.WithFile("/p/messages/booking.json", TemplateProject.Json.Replace("\"Bundle\",", $"\"Bundle\", \"x\": [{instants}],")));

        result.ShouldCompile();
    }

    [Fact]
    public void An_odd_file_name_is_a_comment_and_no_more()
    {
        var result = TemplateProject.Run(TemplateProject.Small
            .WithoutFile("/p/messages/booking.json")
            .WithFile("/p/messages/2 <odd> ]]> näme.json", TemplateProject.Json)
            .WithFile("/p/scenarios.yaml", TemplateProject.Yaml.Replace("messages/booking.json", "'messages/2 <odd> ]]> näme.json'", StringComparison.Ordinal)));

        result.Diagnostics.Should().BeEmpty();
        result.Sources["MessageTemplates.Booking.g.cs"].Should().Contain("<c>2 &lt;odd&gt; ]]&gt; näme.json</c>");
        result.ShouldCompile();
    }
}
