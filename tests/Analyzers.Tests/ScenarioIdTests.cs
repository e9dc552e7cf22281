using System.Threading.Tasks;
using Bars.Scenarios.Analyzers.Tests.Harness;
using Bars.Scenarios.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Analyzers.Tests;

public sealed class ScenarioIdTests
{
    [Theory]
    [InlineData("Scenario M() => ScenarioCatalogue.Default.Find({|SCN0703:\"booking.cancel-bookin\"|});", "Scenario M() => ScenarioCatalogue.Default.Find(ScenarioIds.Booking.CancelBooking);")]
    [InlineData("Scenario M() => ScenarioCatalogue.Default.TryFind(id: {|SCN0703:\"booking.cancel-bookin\"|});", "Scenario M() => ScenarioCatalogue.Default.TryFind(id: ScenarioIds.Booking.CancelBooking);")]
    [InlineData("Scenario M(ScenarioCatalogue ours) => ours.Find({|SCN0703:\"Booking.Cancel-Booking\"|});", "Scenario M(ScenarioCatalogue ours) => ours.Find(ScenarioIds.Booking.CancelBooking);")]
    [InlineData("Scenario M() => ScenarioCatalogue.Default.Find({|SCN0703:\"x\"|});", null)]
    [InlineData("Scenario M() => ScenarioCatalogue.Default.TryFind(\"x\");", null)]
    [InlineData("Scenario M(ScenarioCatalogue ours) => ours.Find(\"ours.only-ours\");", null)]
    [InlineData("Scenario M() => ScenarioCatalogue.Default.Find(\"booking.cancel-booking\");", null)]
    [InlineData("Scenario M() => ScenarioCatalogue.Default.Find(ScenarioIds.Booking.CancelBooking);", null)]
    [InlineData("string M(System.Collections.Generic.List<string> list) => list.Find(x => x == \"booking.cancel-bookin\");", null)]
    public Task Find_takes_ids_of_the_catalogue(string member, string? @fixed) => FixAsync(Class(member), @fixed is null ? null : Class(@fixed));

    [Fact]
    public Task The_message_names_the_nearest_id_where_the_literal_stands() => FixAsync(
        "class Test\n{\n    object _s = Bars.Scenarios.ScenarioCatalogue.Default.Find(\"booking.get-boking\");\n}\n",
        "using Bars.Scenarios;\n\nclass Test\n{\n    object _s = Bars.Scenarios.ScenarioCatalogue.Default.Find(ScenarioIds.Booking.GetBooking);\n}\n",
        SupplierTest<ScenarioIdAnalyzer>.Reported("SCN0703", 3, 63, 3, 83, "The catalogue has no scenario 'booking.get-boking'. Did you mean 'booking.get-booking' or 'booking.cancel-booking'? Correct it."));

    // The generator reports an error on the same words (SCN0206): this one is information, and carries the fix.
    [Theory]
    [InlineData("Ids = new[] { ScenarioIds.Booking.GetBooking, \"booking.cancel-bookin\" }", 65, 88, "booking.cancel-bookin",
        "Ids = new[] { ScenarioIds.Booking.GetBooking, ScenarioIds.Booking.CancelBooking }")]
    [InlineData("Ids = [\"booking.cancel-bookin\"]", 26, 49, "booking.cancel-bookin", "Ids = [ScenarioIds.Booking.CancelBooking]")]
    [InlineData("Skip = [\"booking.cancel-bookin: not offered\"]", 27, 63, "booking.cancel-bookin", "Skip = [\"booking.cancel-booking: not offered\"]")]
    public Task Filters_of_theories_take_ids_of_the_catalogue(string arguments, int column, int endColumn, string id, string @fixed) => FixAsync(
        $"using Bars.Scenarios;\n\n[ScenarioTheories({arguments})]\npartial class Test\n{{\n}}\n",
        $"using Bars.Scenarios;\n\n[ScenarioTheories({@fixed})]\npartial class Test\n{{\n}}\n",
        SupplierTest<ScenarioIdAnalyzer>.Reported("SCN0703", 3, column, 3, endColumn, $"The catalogue has no scenario '{id}'. Did you mean 'booking.cancel-booking' or 'booking.get-booking'? Correct it.")
            .WithSeverity(DiagnosticSeverity.Info));

    [Theory]
    [InlineData("Ids = new[] { \"booking.cancel-booking\" }, Areas = new[] { \"Bookin\" }")]
    [InlineData("Skip = new[] { \"booking.cancel-booking: a reason: with a colon\", \"without a reason\" }")]
    public Task Filters_that_are_right_are_left_alone(string arguments) =>
        FixAsync($"using Bars.Scenarios;\n\n[ScenarioTheories({arguments})]\npartial class Test\n{{\n}}\n", null);

    private static string Class(string member) => $"using Bars.Scenarios;\n\nclass Test\n{{\n    {member}\n}}\n";

    private static Task FixAsync(string source, string? @fixed, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) =>
        new SupplierTest<ScenarioIdAnalyzer>().FixAsync(source, @fixed, expected);
}
