using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using Bars.Scenarios.Generator.Tests.Theories;
using FluentAssertions;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Tests.Overlays;

/// <summary>A supplier's project with rows of its own.</summary>
internal static class OverlayProject
{
    public const string Path = "/supplier/our.scenarios.yaml";
    public const string OtherPath = "/supplier/team.scenarios.yaml";

    /// <summary>A service, a patient and a scenario of the supplier's, and a row of the guide with another answer.</summary>
    public const string Rows =
        """
        services:
          - name: OurClinic
            id: '2000099991'
            title: Our clinic
        patients:
          - name: OurPatient
            nhsNumber: '9434765919'
            family: EXAMPLE
          - name: Dyball
            override: our copy of Spine has another postcode
            postalCode: LS1 4AP
        scenarios:
          - area: Booking
            rows:
              - name: BookOurClinic
                title: Book at our clinic
                request: {message: BookingRequestNewFull, target: OurClinic, patient: OurPatient}
                sentinel: nhs-number
                expect: {status: 200, resource: Appointment, id: ce1c4ced-2a84-4198-9982-9caf894d0bb7}
              - name: NewBookingFailedRequestHttp409
                override: our receiver says 404 until ticket 123 is done
                expect: {status: 404, outcome: NotFound}
          - area: OurArea
            rows:
              - name: ReadCapability
                title: Read the capabilities of our clinic
                request: {interaction: Capabilities, target: OurClinic}
                sentinel: target-identifier
                expect: {status: 200, resource: CapabilityStatement, receives: [servicerequest-request-referral], sends: [], server: [ServiceRequest], client: []}

        """;

    public static GeneratorInput With(string overlay, params string[] sources) => TheoryProject.Project([], sources)
        .WithFile(Path, overlay)
        .WithProperty("RootNamespace", "Our.Tests");

    public static GeneratorResult Run(GeneratorInput input) => GeneratorHarness.Run(input);

    /// <summary>The only complaint, as <c>file(line,column): id message</c>.</summary>
    public static string Complaint(GeneratorResult result) => Text(result.Diagnostics.Should().ContainSingle().Which);

    public static string Text(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = diagnostic.Location == Location.None
            ? ""
            : $"{System.IO.Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ";
        return $"{place}{diagnostic.Id} {diagnostic.GetMessage()}";
    }

    /// <summary>Asserts that generated files and sources compile without a word.</summary>
    public static GeneratorResult ShouldCompile(GeneratorResult result)
    {
        result.Diagnostics.Should().BeEmpty();
        result.CompilerComplaints().Select(complaint => complaint.ToString()).Should().BeEmpty();
        return result;
    }
}
