using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Messages;

/// <summary>Each diagnostic at its place: lines and columns count from 1, as the compiler prints them.</summary>
public sealed class TemplateDiagnosticTests
{
    private const string Booking = "/p/messages/booking.json";
    private const string Table = "/p/scenarios.yaml";

    [Theory]
    [InlineData("\"timestamp\":", "\"timestamp\"", 3, 15, "expected ':', found '\"'")]
    [InlineData("\"entry\":", "\"timestamp\":", 4, 3, "the member 'timestamp' is given twice")]
    [InlineData("\"Patient\"", "Patient", 13, 37, "expected a value, found 'P'")]
    [InlineData("https://example.org/a\"", "https://example.org/a", 10, 23, "the string is not closed; end it with a quote in the same line")]
    [InlineData("example.org/a", "example.org/\\uD800", 10, 23, "half of a surrogate pair stands alone")]
    public void SCN0101_JSON_can_not_be_read(string before, string after, int line, int column, string reason) =>
        ShouldComplain(
            TemplateProject.Small.Edit(Booking, before, after), "SCN0101", Booking, line, column,
            $"The JSON can not be read: {reason}. No template is made of this file; mend it first.");

    [Fact]
    public void SCN0102_Message_file_is_missing() =>
        ShouldComplain(
            TemplateProject.Small.Edit(Table, "messages/booking.json", "messages/bookings.json"), "SCN0102", Table, 10, 11,
            "There is no file 'messages/bookings.json' among the AdditionalFiles. Did you mean 'messages/booking.json'? Add the file or correct its name.");

    [Fact]
    public void SCN0102_No_message_file_is_there() =>
        ShouldComplain(
            TemplateProject.Small.WithoutFile(Booking), "SCN0102", Table, 10, 11,
            "There is no file 'messages/booking.json' among the AdditionalFiles. Add the file or correct its name.");

    [Fact]
    public void SCN0103_Placeholder_of_the_NHS_number_is_missing() =>
        ShouldComplain(
            TemplateProject.Small.Edit(Booking, "9476719931", "9476719932"), "SCN0103", Booking, 1, 1,
            "No Patient.identifier has the value '9476719931', which scenarios.yaml names as the NHS number of Booking; put it into the file or correct nhsNumber");

    [Theory]
    [InlineData("|111111111", "|111111112", "destination.endpoint", "111111111")]
    [InlineData("|2222222222", "|222222222", "source.endpoint", "2222222222")]
    public void SCN0104_Placeholder_of_an_endpoint_is_missing(string before, string after, string path, string placeholder) =>
        ShouldComplain(
            TemplateProject.Small.Edit(Booking, before, after), "SCN0104", Booking, 6, 19,
            $"No MessageHeader.{path} ends in '|{placeholder}', the placeholder of scenarios.yaml; put it into the file or correct the placeholder");

    [Theory]
    [InlineData("2024-11-27T09:30:00")]
    [InlineData("2024-11-27T09:30Z")]
    [InlineData("2024-02-30T09:30:00Z")]
    [InlineData("2024-11-27T25:30:00Z")]
    [InlineData("2024-11-27T09:30:00.00000000Z")]
    [InlineData("2024-11-27T09:30:00+99:00")]
    [InlineData("2024-11-27T09:30:00Z?")]
    public void SCN0105_Malformed_instant(string instant) =>
        ShouldComplain(
            TemplateProject.Small.Edit(Booking, "2024-11-27T09:30:00.0000000+00:00", instant), "SCN0105", Booking, 3, 16,
            $"'{instant}' is not an instant; write it as 2024-11-27T09:30:00+00:00, with at most seven digits behind the seconds");

    [Theory]
    [InlineData("clock: '2024-11-27T09:30:00+00:00'", "clock: yesterday")]
    [InlineData("placeholders:", "placeholder:")]
    [InlineData("interactions:", "interactions: [")]
    public void SCN0106_No_placeholders(string before, string after) =>
        ShouldComplain(
            TemplateProject.Small.Edit(Table, before, after), "SCN0106", Table, 1, 1,
            "Message templates need the block 'placeholders' of scenarios.yaml, which can not be read or lacks target, source or clock; mend it first");

    [Fact]
    public void SCN0106_No_table()
    {
        var diagnostic = TemplateProject.Run(TemplateProject.Small.WithoutFile(Table)).Diagnostics.Should().ContainSingle().Which;

        diagnostic.Id.Should().Be("SCN0106");
        diagnostic.Location.Should().Be(Location.None);
        diagnostic.GetMessage().Should().Be("Message templates need the block 'placeholders' of scenarios.yaml, which is not among the AdditionalFiles; mend it first");
    }

    [Fact]
    public void A_broken_file_leaves_the_other_templates_and_the_set()
    {
        var result = TemplateProject.Run(TemplateProject.Real.Edit("messages/validation-new.json", "\"Bundle\"", "Bundle"));

        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("SCN0101");
        result.Sources.Should().ContainKey("MessageTemplates.ValidationUpdate.g.cs").And.NotContainKey("MessageTemplates.ValidationNew.g.cs");
        result.ShouldCompile();
    }

    private static void ShouldComplain(GeneratorInput input, string id, string path, int line, int column, string message)
    {
        var result = TemplateProject.Run(input);

        var diagnostic = result.Diagnostics.Should().ContainSingle().Which;
        var span = diagnostic.Location.GetLineSpan();
        (diagnostic.Id, span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, diagnostic.GetMessage())
            .Should().Be((id, path, line, column, message));
        diagnostic.Severity.Should().Be(DiagnosticSeverity.Error);
        result.ShouldCompile();
    }
}
