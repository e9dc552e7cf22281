using System.Linq;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Catalogue.Tests;

public sealed class TableTests
{
    [Fact]
    public void ThePatientTableHas17Rows() => Patients.All.Select(patient => patient.NhsNumber).Should().Equal(
        "9658499007", "9658499015", "9658499023", "9658499031", "9658499058", "9658499066", "9658499074", "9658499082", "9658499090",
        "9658499104", "9658499112", "9658499120", "9658499139", "9658499147", "9658499155", "9658499163", "9658499171");

    [Fact]
    public void TheServiceTableHas12Rows() => DosServices.All.Select(service => service.Id).Should().Equal(
        "2000072489", "2000073917", "1503499715", "2000081230", "2000093816", "1374839566", "2000011147", "2000076289", "2000003366",
        "2000071898", "2000159909", "2000159910");

    [Fact]
    public void ConstantsAreThoseOfThePage()
    {
        const string number = Patients.Dyball.NhsNumber;
        const string id = DosServices.Tkw.Id;
        const string header = DosServices.Tkw.TargetIdentifier;
        number.Should().Be("9658499007");
        id.Should().Be("2000072489");
        header.Should().Be("eyJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL2Rvcy1zZXJ2aWNlLWlkIiwidmFsdWUiOiIyMDAwMDcyNDg5In0=");
        Patients.Dyball.BirthDate.Should().Be("1932-10-29");
        Patients.McGurk.PostalCode.Should().Be("DN17 2NB");
        ScenarioIds.Booking.CancelBooking.Should().Be("booking.cancel-booking");
    }

    [Fact]
    public void AHoverOrLogOfAPatientShowsNoNhsNumber() => Patients.Dyball.Patient.ToString().Should().Be("Dyball");

    [Fact]
    public void ThePagesFourHeadersAreDocumentedAndTheOthersAreNot()
    {
        BarsHeaders.All.Where(header => header.IsDocumented).Select(header => header.Name).Should().Equal(
            "X-Request-Id", "X-Correlation-Id", "NHSD-Target-Identifier", "NHSD-End-User-Organisation");
        BarsHeaders.All.Where(header => !header.IsDocumented).Select(header => header.Name).Should().Equal(
            "NHSD-Requesting-Software", "Accept", "Content-Type", "use-context");
    }

    [Theory]
    [InlineData("make-booking", 200, 409, 409, "AppointmentBooked", "AppointmentBooked", "ReferralCreated")]
    [InlineData("cancel-booking", 400, 200, 200, "Initial", "Initial", "Initial")]
    [InlineData("create-linked-referral", 400, 200, 409, "Initial", "ReferralCreated", "ReferralCreated")]
    [InlineData("create-mis-linked-referral", 400, 409, 409, "Initial", "AppointmentBooked", "ReferralCreated")]
    [InlineData("cancel-referral", 400, 400, 200, "Initial", "AppointmentBooked", "AppointmentBooked")]
    public void TheStateTransitionTableIsThatOfThePage(
        string name, int initial, int booked, int created, string afterInitial, string afterBooked, string afterCreated)
    {
        var cells = StatefulScenarios.Table.Events.Single(candidate => candidate.Cells[0].Id == $"stateful.{name}.initial").Cells;
        cells.Select(cell => cell.Expectation.Status).Should().Equal(initial, booked, created);
        cells.Select(cell => cell.Next).Should().Equal(afterInitial, afterBooked, afterCreated);
    }

    [Fact]
    public void TheStatefulPatientIsThePagesAndTkwsIsAnAlias()
    {
        StatefulScenarios.Table.Patient.NhsNumber.Should().Be("9707606312");
        StatefulScenarios.Table.Alias.NhsNumber.Should().Be("9728928254");
    }
}
