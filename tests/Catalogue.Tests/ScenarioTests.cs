using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Catalogue.Tests;

public sealed class ScenarioTests
{
    private static ScenarioCatalogue Catalogue => ScenarioCatalogue.Default;

    public static TheoryData<string, string, string, string, int, string, string?> Printed => PrintedRows.All;

    [Theory]
    [MemberData(nameof(Printed))]
    public void EveryPrintedRowIsThereWithItsAnswer(
        string id, string test, string application, string value, int status, string resource, string? resourceId)
    {
        var scenario = Catalogue.Find(id);
        scenario.IsDocumented.Should().BeTrue();
        scenario.Title.Should().Be(test);
        string.Join(", ", scenario.Applications.Select(candidate => candidate.Title)).Should().Be(application);
        Cell(scenario, "value").Should().Be(value);
        scenario.Expectation.Status.Should().Be(status);
        scenario.Expectation.Resource.Should().Be(resource);
        scenario.Expectation.Id.Should().Be(resourceId);
    }

    [Theory]
    [InlineData("Capability", 4)]
    [InlineData("MessageDef", 9)]
    [InlineData("Booking", 13)]
    [InlineData("Referral", 10)]
    [InlineData("Validation", 12)]
    [InlineData("Response", 4)]
    public void EveryAreaHasTheRowsOfThePage(string area, int rows) =>
        Catalogue.InArea(area).Count(scenario => scenario.IsDocumented).Should().Be(rows);

    [Fact]
    public void ThePageHas52Scenarios() => Catalogue.DocumentedScenarios.Should().HaveCount(52);

    [Theory]
    [InlineData("referral.get-referral-http-503", "4d65ddaa-4d09-41cd-87c9-aeb9c0c96352")]
    [InlineData("validation.get-validation-http-408", "9e595424-9d67-45db-9a90-03259653cd37")]
    public void WhereThePageContradictsItselfTheRealIdIsRead(string id, string resourceId)
    {
        Catalogue.Find(id).Request.ResourceId.Should().Be(resourceId);
        Catalogue.Find(id).Errata.Should().NotBeEmpty();
    }

    [Fact]
    public void TheThreeRowsTitledNewValidationRequestHaveNamesOfTheirOwn() =>
        Catalogue.InArea("Validation").Where(scenario => scenario.Title == "New validation request").Select(scenario => scenario.Name)
            .Should().HaveCount(3).And.OnlyHaveUniqueItems();

    [Fact]
    public void ScenariosAreFoundByAreaApplicationAndSentinel()
    {
        Catalogue.ForApplication("CAD-CAD").Should().HaveCount(2);
        Catalogue.BySentinel(SentinelKind.NhsNumber, "9658499015").Select(scenario => scenario.Expectation.Status).Should().Equal(404, 404);
        Catalogue.BySentinel("FAIL0401").Should().ContainSingle().Which.Expectation.Status.Should().Be(401);
    }

    [Fact]
    public void PatientsAndServicesAreFoundByNameAndNumber()
    {
        Catalogue.PatientByName("dyball")!.NhsNumber.Should().Be("9658499007");
        Catalogue.PatientByNhsNumber("9658499007")!.Family.Should().Be("DYBALL");
        Catalogue.ServiceByName("tkw")!.Id.Should().Be("2000072489");
        Catalogue.ServiceById("2000072489")!.Name.Should().Be("Tkw");
        Catalogue.ServiceById("2000072480").Should().BeNull();
    }

    [Fact]
    public void AnUnknownIdIsAnsweredWithTheNearest() =>
        Catalogue.Invoking(catalogue => catalogue.Find("booking.cancel-bookin")).Should().Throw<KeyNotFoundException>()
            .WithMessage("*'booking.cancel-bookin'*Did you mean 'booking.cancel-booking'*");

    [Fact]
    public void EveryScenarioExpectsSomethingBeyondItsStatus() =>
        Catalogue.Scenarios.Should().OnlyContain(scenario => scenario.Expectation.Resource.Length > 0);

    private static string Cell(Scenario scenario, string column) =>
        scenario.Guide.FirstOrDefault(cell => cell.Column == column)?.Text ?? "";
}
