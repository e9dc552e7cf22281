using System.Linq;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

public sealed class CheckTableTests
{
    public static TheoryData<string> Ids => [.. Checks.All.Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_expression_of_a_check_compiles(string id)
    {
        var check = Checks.All.Single(candidate => candidate.Id == id);
        string?[] expressions = [check.Guard, check.Expression, check.Actual, .. check.At, check.Quirk?.Guard, check.Quirk?.Expression];
        foreach (var expression in expressions.OfType<string>())
            FhirPaths.Compile(expression).Should().NotBeNull("'{0}' is a FHIRPath", expression);
    }

    [Fact]
    public void The_guard_of_answers_compiles() => FhirPaths.Compile(Checks.ResponseGuard!).Should().NotBeNull();

    [Theory]
    [InlineData("HDR-1", "RS-HTTP-HEAD, BS-HTTP-HEAD")]
    [InlineData("REQ-1", "RS-PATIENT-RESO-NAME, RR-PATIENT-RESO-NAME")]
    [InlineData("NS-6", "RS-REF-VALID-REQ, RR-REF-VALID-REQ")]
    [InlineData("RS-3", "RR-REF-INT-VALID-RES")]
    [InlineData("BK-13", "BS-PATIENT-RESO-POSTCODE, BR-PATIENT-RESO-POSTCODE")]
    [InlineData("SLU-5", "BS-SEARCH-CRITE-SERV-ID")]
    [InlineData("MDU-1", "NBRS-3165")]
    [InlineData("EP-1", "")]
    public void A_check_names_the_codes_of_TKW(string id, string codes) =>
        string.Join(", ", Checks.All.Single(check => check.Id == id).Requirements).Should().Be(codes);

    [Theory]
    [InlineData("messaging:new:servicerequest-request", "HDR BH EP ALL REQ NR PH CA DS SI CT SX NS LU MD")]
    [InlineData("messaging:update:servicerequest-request", "HDR BH EP UPD ALL REQ CR PH CA DS CT SX LU")]
    [InlineData("messaging:new:servicerequest-response", "HDR BH EP ALL PH DS CT SX RS LU")]
    [InlineData("messaging:new:booking-request", "HDR BH EP CT SX LU BK BI")]
    [InlineData("messaging:update:booking-request", "HDR BH EP CT SX LU CB")]
    [InlineData("rest:read:metadata", "HDR")]
    [InlineData("rest:read:messagedefinition", "HDR MDU")]
    [InlineData("rest:search:slot", "HDR SLU")]
    public void An_interaction_has_the_groups_of_TKW(string interaction, string groups) =>
        Checks.All.Where(check => check.Requests.Any(candidate => candidate.Id == interaction))
            .Select(check => check.Id.Split('-')[0]).Where(group => group != "MSG").Distinct()
            .Should().BeEquivalentTo(groups.Split(' '));
}
