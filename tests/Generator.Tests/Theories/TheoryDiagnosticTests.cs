using System;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Theories;

/// <summary>Each diagnostic, on exactly the text between the brackets <c>«»</c>.</summary>
public sealed class TheoryDiagnosticTests
{
    [Theory]
    [InlineData("[ScenarioTheories] public class «T» { }", "T")]
    [InlineData("public class «Outer» { [ScenarioTheories] public partial class T { } }", "Outer")]
    public void SCN0201_a_class_that_is_not_partial(string source, string name) => Expect(
        TheoryProject.ForXunitV3, source, "SCN0201", DiagnosticSeverity.Error,
        $"Theories are added to a class in a file of their own, so '{name}' has to be partial; add the modifier");

    [Theory]
    [InlineData("[ScenarioTheories] public static partial class «T» { }", "it is static")]
    [InlineData("[ScenarioTheories] public abstract partial class «T» { }", "it is abstract")]
    [InlineData("[ScenarioTheories] public partial class «T»<TItem> { }", "it is generic, or within a generic type")]
    [InlineData("public partial class Outer<TItem> { [ScenarioTheories] public partial class «T» { } }", "it is generic, or within a generic type")]
    [InlineData("[ScenarioTheories] file partial class «T» { }", "it is local to its file")]
    public void SCN0202_a_class_the_runner_can_not_create(string source, string reason) => Expect(
        TheoryProject.ForXunitV3, source, "SCN0202", DiagnosticSeverity.Error,
        $"The test runner can not create 'T': {reason}; put [ScenarioTheories] on an ordinary class");

    [Fact]
    public void SCN0203_no_xunit()
    {
        var result = Expect(
            TheoryProject.WithoutXunit, $"[ScenarioTheories] public partial class «T» {{ {TheoryProject.Perform} }}", "SCN0203", DiagnosticSeverity.Error,
            "'T' asks for scenario theories, but the project references neither xunit.v3 nor xunit; add the package xunit.v3");
        TheoryProject.ShouldCompile(result);
    }

    [Fact]
    public void SCN0204_no_runtime()
    {
        var result = Expect(
            TheoryProject.WithoutRuntime, $"[ScenarioTheories] public partial class «T» {{ {TheoryProject.Perform} }}", "SCN0204", DiagnosticSeverity.Error,
            "'T' asks for scenario theories, but the project does not reference Bars.Scenarios.Runtime, which judges the responses; add it");
        TheoryProject.ShouldCompile(result);
    }

    [Fact]
    public void SCN0205_no_catalogue()
    {
        var result = Expect(
            sources => TheoryProject.ForXunitV3(sources).WithoutFile(Repository.PathOf("scenarios.yaml")),
            $"[ScenarioTheories(Areas = new[] {{ \"Nonsense\" }})] public partial class «T» {{ {TheoryProject.Perform} }}", "SCN0205", DiagnosticSeverity.Error,
            "'T' asks for scenario theories, but no AdditionalFiles item is named scenarios.yaml; add <AdditionalFiles Include=\"scenarios.yaml\" />");
        TheoryProject.ShouldCompile(result);
    }

    [Theory]
    [InlineData("Areas = new[] { \"Capability\", «\"Bookings\"» }", "area 'Bookings'. Did you mean 'Booking'?")]
    [InlineData("Areas = new string[] { «\"Bokking\"» }", "area 'Bokking'. Did you mean 'Booking'?")]
    [InlineData("Areas = [«\"Nothing like it\"»]", "area 'Nothing like it'.")]
    [InlineData("Applications = new[] { «\"111 ED\"», \"999-CAS\" }", "application '111 ED'. Did you mean '111-ED'?")]
    [InlineData("Ids = new[] { ScenarioIds.Booking.CancelBooking, «\"booking.cancel-bookings\"» }", "scenario 'booking.cancel-bookings'. Did you mean 'booking.cancel-booking' or 'booking.get-booking'?")]
    [InlineData("Ids = new[] { «\"BOOKING.CANCEL-BOOKING\"» }", "scenario 'BOOKING.CANCEL-BOOKING'. Did you mean 'booking.cancel-booking' or 'booking.get-booking'?")]
    [InlineData("Ids = new string[] { «null!» }", "scenario ''.")]
    [InlineData("Skip = new[] { «\"booking.cancel: not offered\"» }", "scenario 'booking.cancel'.")]
    public void SCN0206_an_unknown_word(string arguments, string message) => Expect(
        TheoryProject.ForXunitV3, Class(arguments), "SCN0206", DiagnosticSeverity.Error, $"The catalogue has no {message} Correct or remove it.");

    [Theory]
    [InlineData("booking.cancel-booking")]
    [InlineData("booking.cancel-booking: ")]
    [InlineData(": not offered")]
    [InlineData("")]
    public void SCN0207_a_skip_without_id_or_reason(string entry) => Expect(
        TheoryProject.ForXunitV3, Class($"Skip = new[] {{ «\"{entry}\"» }}"), "SCN0207", DiagnosticSeverity.Error,
        $"'{entry}' is not a scenario id and a reason with a colon between them; write for example \"booking.cancel-booking: not offered\"");

    [Fact]
    public void SCN0208_filters_that_leave_no_row() => Expect(
        TheoryProject.ForXunitV3,
        $"[ScenarioTheories(Areas = new[] {{ \"Booking\" }}, Applications = new[] {{ \"CAD-CAD\" }})] public partial class «T» {{ {TheoryProject.Perform} }}",
        "SCN0208", DiagnosticSeverity.Warning, "The filters of 'T' leave no scenario; widen them");

    [Theory]
    [InlineData("Areas = new[] { \"Referral\" }, Ids = new[] { «ScenarioIds.Booking.CancelBooking» }", "booking.cancel-booking", "Areas does not name its area")]
    [InlineData("Applications = new[] { \"CAD-CAD\" }, Ids = new[] { «\"booking.cancel-booking\"» }", "booking.cancel-booking", "Applications names none of its applications")]
    [InlineData("Ids = new[] { \"booking.cancel-booking\", «\"capability.cs-for-validation-receiver\"» }", "capability.cs-for-validation-receiver", "it is undocumented and Undocumented is not set")]
    public void SCN0209_an_id_that_another_filter_leaves_out(string arguments, string id, string reason) => Expect(
        TheoryProject.ForXunitV3, Class(arguments), "SCN0209", DiagnosticSeverity.Warning,
        $"'{id}' does not run: {reason}; widen that filter or remove the id");

    [Theory]
    [InlineData("[ScenarioTheories] public partial class «T» { }", "has no PerformAsync")]
    [InlineData("[ScenarioTheories] public partial class T { private System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> «PerformAsync»(Scenario scenario, System.Threading.CancellationToken ct) => null!; }", "has a PerformAsync that is not partial")]
    [InlineData("[ScenarioTheories] public partial class T { public System.Threading.Tasks.Task «PerformAsync»(string id) => null!; }", "has a PerformAsync with other parameters")]
    public void SCN0210_a_class_without_the_method_that_performs(string source, string reason)
    {
        var result = Expect(
            TheoryProject.ForXunitV3, source, "SCN0210", DiagnosticSeverity.Error,
            $"'T' {reason}; write 'private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct)', which has your software send the request");
        TheoryProject.ShouldCompile(result);
    }

    [Fact]
    public void A_derived_class_has_theories_of_its_own() => TheoryProject.ShouldCompile(TheoryProject.Run(TheoryProject.ForXunitV3(
        $"using Bars.Scenarios;\n[ScenarioTheories] public partial class Base {{ {TheoryProject.Perform} }}\n[ScenarioTheories] public partial class Derived : Base {{ {TheoryProject.Perform} }}")));

    [Fact]
    public void Every_wrong_word_is_reported_and_the_right_ones_run()
    {
        var result = TheoryProject.Run(TheoryProject.ForXunitV3(
            TheoryProject.Class("Areas = new[] { \"Capability\", \"Bookings\", \"Referal\" }, Skip = new[] { \"x\" }")));
        result.Diagnostics.Select(diagnostic => diagnostic.Id).Should().BeEquivalentTo(["SCN0206", "SCN0206", "SCN0207"]);
        TheoryProject.Ids(result).Should().HaveCount(4);
        TheoryProject.ShouldCompile(result);
    }

    [Fact]
    public void Of_two_parts_with_the_attribute_the_first_decides()
    {
        const string Second = "[Bars.Scenarios.ScenarioTheories(Areas = new[] { \"Booking\" })] public partial class T { }";
        var result = TheoryProject.Run(TheoryProject.ForXunitV3(Class("Areas = new[] { \"Capability\" }").Insert(0, "using Bars.Scenarios;\n"), Second));

        result.Diagnostics.Should().BeEmpty("C# itself complains of the second (CS0579)");
        TheoryProject.Ids(result).Should().HaveCount(4).And.OnlyContain(id => id.StartsWith("capability."));
    }

    [Fact]
    public void A_class_that_can_not_hold_theories_gets_none() =>
        TheoryProject.Run(TheoryProject.ForXunitV3("[Bars.Scenarios.ScenarioTheories] public class T { }")).Sources.Should().BeEmpty();

    private static string Class(string arguments) => $"[ScenarioTheories({arguments})] public partial class T {{ {TheoryProject.Perform} }}";

    private static GeneratorResult Expect(Func<string[], GeneratorInput> project, string marked, string id, DiagnosticSeverity severity, string message)
    {
        marked = "using Bars.Scenarios;\n\n" + marked;
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var source = marked.Replace("«", "").Replace("»", "");

        var result = TheoryProject.Run(project([source]));

        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Id.Should().Be(id);
        diagnostic.Severity.Should().Be(severity);
        diagnostic.GetMessage().Should().Be(message);
        var place = diagnostic.Location.GetLineSpan();
        place.Path.Should().Be("0.cs");
        place.Span.Should().Be(SourceText.From(source).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end)));
        return result;
    }
}
