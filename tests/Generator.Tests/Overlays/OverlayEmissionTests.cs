using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using Bars.Scenarios.Generator.Tests.Theories;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Overlays;

public sealed class OverlayEmissionTests
{
    // Types of the catalogue are wanted by name, so the file imports its namespace as well.
    private const string Use =
        """
        using Bars.Scenarios;

        {0}internal static class Use
        {
            public const string Own = Patients.OurPatient.NhsNumber + DosServices.OurClinic.Id + ScenarioIds.Booking.BookOurClinic;
            public const string Guides = Patients.Lymer.NhsNumber + DosServices.Tkw.TargetIdentifier + ScenarioIds.Booking.CancelBooking;
            public static readonly Scenario[] Scenarios = [BookingScenarios.BookOurClinic, BookingScenarios.CancelBooking, OurAreaScenarios.ReadCapability];
            public static readonly ScenarioCatalogue Catalogue = OverlaidCatalogue.Default;
        }
        """;

    private static readonly GeneratorResult Result = OverlayProject.Run(OverlayProject.With(OverlayProject.Rows));

    [Theory]
    [InlineData("")]
    [InlineData("namespace Our.Tests; ")]
    [InlineData("namespace Our.Tests.Booking; ")]
    [InlineData("namespace Another.Suite; ")]
    public void Own_rows_and_the_guides_stand_in_the_same_classes_from_any_namespace(string declaration) =>
        OverlayProject.ShouldCompile(OverlayProject.Run(OverlayProject.With(OverlayProject.Rows, Use.Replace("{0}", declaration))));

    [Theory]
    [InlineData("Patients+OurPatient", "NhsNumber", "9434765919")]
    [InlineData("Patients+OurPatient", "Family", "EXAMPLE")]
    [InlineData("Patients+Dyball", "NhsNumber", "9658499007")]
    [InlineData("Patients+Dyball", "PostalCode", "LS1 4AP")]
    [InlineData("DosServices+OurClinic", "Id", "2000099991")]
    [InlineData("ScenarioIds+Booking", "BookOurClinic", "booking.book-our-clinic")]
    [InlineData("ScenarioIds+OurArea", "ReadCapability", "our-area.read-capability")]
    public void Constants_have_the_values_of_the_overlay_and_otherwise_the_guides(string type, string member, string value) =>
        Result.Compilation.GetTypeByMetadataName($"Our.Tests.{type}")!.GetMembers(member).OfType<IFieldSymbol>().Single().ConstantValue.Should().Be(value);

    [Fact]
    public void An_override_and_its_reason_are_in_the_hover()
    {
        var row = Result.Compilation.GetTypeByMetadataName("Our.Tests.ScenarioIds+Booking")!.GetMembers("NewBookingFailedRequestHttp409").Single();

        row.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken).Should().Contain("expects 404 OperationOutcome (NotFound)")
            .And.Contain("Overridden by our.scenarios.yaml. our receiver says 404 until ticket 123 is done")
            .And.Contain("value: 9658499023", "the guide's cells stay");
    }

    [Fact]
    public void Names_and_visibility_follow_the_properties()
    {
        var result = OverlayProject.Run(OverlayProject.With(OverlayProject.Rows)
            .WithProperty("ScenariosNamespace", "Our.Shared")
            .WithProperty("ScenariosVisibility", "Public"));

        OverlayProject.ShouldCompile(result);
        result.Compilation.GetTypeByMetadataName("Our.Shared.Patients")!.DeclaredAccessibility.Should().Be(Accessibility.Public);
        Result.Compilation.GetTypeByMetadataName("Our.Tests.Patients")!.DeclaredAccessibility.Should().Be(Accessibility.Internal);
    }

    [Theory]
    [InlineData("our-tests", "our_tests.Patients")]
    [InlineData("2nd.Suite", "_2nd.Suite.Patients")]
    [InlineData("new.event", "new.event.Patients")]
    [InlineData("", "Patients")]
    public void A_root_namespace_that_is_none_becomes_one(string rootNamespace, string type)
    {
        var result = OverlayProject.Run(OverlayProject.With(OverlayProject.Rows, Use.Replace("{0}", "")).WithProperty("RootNamespace", rootNamespace));

        OverlayProject.ShouldCompile(result);
        result.Compilation.Assembly.GetTypeByMetadataName(type).Should().NotBeNull();
    }

    [Fact]
    public void With_a_namespace_that_is_none_the_classes_still_compile()
    {
        var result = OverlayProject.Run(OverlayProject.With(OverlayProject.Rows, Use.Replace("{0}", "")).WithProperty("ScenariosNamespace", "1 x-y"));

        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("SCN0900");
        result.ShouldCompile();
    }

    [Fact]
    public void Types_of_the_project_may_be_named_as_the_catalogues() => OverlayProject.ShouldCompile(OverlayProject.Run(OverlayProject.With(
        OverlayProject.Rows,
        "namespace Our.Tests; internal sealed class Patient; internal sealed class Scenario; internal enum Fidelity; internal sealed class Interactions;")));

    [Fact]
    public void Without_an_overlay_a_project_gets_no_tables() =>
        OverlayProject.Run(TheoryProject.Project([], [])).Sources.Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void An_empty_overlay_leaves_the_guides_rows(string text) =>
        OverlayProject.ShouldCompile(OverlayProject.Run(OverlayProject.With(text))).Sources["Patients.g.cs"].Should().Contain("9658499007");

    [Fact]
    public void Several_overlays_are_laid_over_the_table_and_may_say_the_same()
    {
        const string team =
            """
            services:
              - {title: Our clinic, id: '2000099991', name: OurClinic}
            scenarios:
              - area: OurArea
                rows:
                  - {name: ReadAgain, title: Read again, request: {interaction: Capabilities, target: Tkw}, expect: {status: 401, outcome: Unauthorized}}

            """;
        var result = OverlayProject.ShouldCompile(OverlayProject.Run(OverlayProject.With(OverlayProject.Rows).WithFile(OverlayProject.OtherPath, team)));

        result.Sources["OurAreaScenarios.g.cs"].Should().Contain("our-area.read-capability").And.Contain("our-area.read-again");
    }

    [Fact]
    public void Theories_run_the_overlays_rows_and_judge_by_them()
    {
        var theories = TheoryProject.Run(TheoryProject.ForXunitV3(TheoryProject.Class("Areas = new[] { \"Booking\", \"OurArea\" }"))
            .WithFile(OverlayProject.Path, OverlayProject.Rows)
            .WithProperty("RootNamespace", "Our.Tests"));

        theories.Diagnostics.Should().BeEmpty();
        TheoryProject.Ids(theories).Should().Contain(["booking.book-our-clinic", "our-area.read-capability", "booking.cancel-booking"]);
        TheoryProject.Theories(theories).Should().Contain("var catalogue = global::Our.Tests.OverlaidCatalogue.Default;")
            .And.Contain("[\"status\"] = new() { \"404\" }");
    }

    [Fact]
    public void Theories_can_be_switched_off()
    {
        var theories = TheoryProject.Run(TheoryProject.ForXunitV3(TheoryProject.Class()).WithProperty("ScenariosEmitTheories", "false"));

        TheoryProject.ShouldCompile(theories);
        theories.Sources.Values.Single().Should().NotContain("Xunit").And.Contain("PerformAsync", "the class still implements the method");
    }
}
