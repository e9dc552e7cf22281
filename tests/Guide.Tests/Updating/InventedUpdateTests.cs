using System.Linq;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Updating;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Guide.Tests.Updating;

/// <summary>Tables brought to editions that do not exist.</summary>
public sealed class InventedUpdateTests
{
    [Fact]
    public void Both_files_stay_as_they_are_without_a_difference()
    {
        var result = Update(Pages.Load("guide-1.8.1.txt"));

        (result.Table.Text, result.Table.IsChanged).Should().Be((Catalogue.Text, false));
        (result.Onboarding!.Text, result.Onboarding.IsChanged).Should().Be((Catalogue.OnboardingText, false));
        result.Done.Should().BeEmpty();
        result.ByHand.Should().BeEmpty();
    }

    [Theory]
    [InlineData("one-table")]
    [InlineData("web-page")]
    [InlineData("messy")]
    [InlineData("merged-column")]
    [InlineData("tabs")]
    public void After_an_update_nothing_differs_and_a_second_one_changes_nothing(string edition)
    {
        var page = Load(edition);
        var first = Update(page);

        var file = Catalogue.File(first.Table.Text);
        var onboarding = Catalogue.Onboarding(first.Onboarding!.Text);
        var diff = EditionDiff.Compare(file, onboarding, page);
        diff.Changes.Select(change => change.ToString()).Should().BeEmpty();
        diff.Guide.Should().BeEmpty();
        var second = CatalogueUpdate.Of(file, onboarding, diff);
        second.Table.Text.Should().Be(first.Table.Text);
        second.Onboarding!.Text.Should().Be(first.Onboarding.Text);
        TableHashes.Outdated(file, onboarding).Should().BeEmpty();
    }

    [Fact]
    public void A_second_context_is_sent()
    {
        Update(Load("one-table")).Table.Text.Should().Contain(
            "        request: {interaction: MessageDefinitions, target: Tkw, context: Pharmacy, parameters: ['context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t1']}\n        sentinel: context\n");
    }

    [Fact]
    public void What_a_hint_says_beyond_what_requests_can_do_stands_in_the_review()
    {
        Update(Load("one-table")).Table.Text.Should().Contain(
            "        # Proposed: the hint also says 'set Appointment.priority to 3', which the request does not do.\n        # Proposed: no outcome had status 425; Http425 is new.\n        request: {message: BookingRequestNewFull, patient: Murry}\n");
    }

    [Fact]
    public void Areas_stand_where_the_page_has_them()
    {
        var file = Catalogue.File(Update(Load("web-page")).Table.Text);

        file.Areas.Select(area => $"{area.Name}: {area.Heading}").Should().Equal(
            "Capability: Capability", "MessageDef: MessageDef", "Referral: Referral", "Booking: Appointments", "Validation: Validation", "Response: Response");
        file.Rows.Where(row => row.Guide.Section == "Booking").Select(row => row.Name).Last().Should().Be("CancelBooking");
    }

    [Fact]
    public void The_stateful_table_gets_events_states_and_its_patient()
    {
        var text = Update(Load("web-page")).Table.Text;

        text.Should().Contain("  patient: StatefulInTkw\n")
            .And.Contain("    - {name: AppointmentBooked, guide: Appointment Booked State}\n    - {name: ValidationRequested, review: true, guide: Validation Requested State}\n")
            .And.Contain("        - {guide: Http 409 (Booking already exists), review: true, expect: {status: 409, outcome: BookingExists}, next: ValidationRequested}\n")
            .And.Contain("    - name: AmendBooking\n      review: true\n      guide: Amend a Booking\n      # Proposed: the page does not say what is asked; the request is that of MakeBooking.\n")
            .And.Contain("        - {guide: Http 404 (There is no booking), review: true, expect: {status: 404, outcome: NotFound}, next: Initial}\n")
            .And.Contain("    - name: CreateMisLinkedReferral\n      review: true\n      documented: false\n");
        text.Should().NotContain("patient: Stateful,").And.NotContain("patient: Stateful}");
    }

    [Fact]
    public void An_event_that_comes_back_is_the_one_that_was()
    {
        var gone = Update(Load("web-page"));

        var back = Update(Pages.Load("guide-1.8.1.txt"), gone.Table.Text, gone.Onboarding!.Text).Table.Text;

        back.Should().Contain("    - name: CreateMisLinkedReferral\n      review: true\n").And.NotContain("CreateMisLinkedReferral2").And.NotContain("ValidationRequested");
    }

    [Fact]
    public void Certificates_get_cells_PEM_texts_and_parents()
    {
        var result = Update(Pages.LoadFolder("invented-split"));
        var text = result.Onboarding!.Text;

        text.Should().Contain("thumbprint: '02:AB:0C:56:A7:60:64:5E:D0:35:47:94:07:E9:A8:BC:74:D1:15:92'")
            .And.Contain("    parent: NhsIntAuthenticationG2\n")
            .And.Contain("  - name: NhsIntAuthenticationG2\n    review: true\n    guide:\n      commonName: NHS INT Authentication G2\n      thumbprint: '162c7c22993a9c97856046df345bb3aff57f0614'\n")
            .And.Contain("  - name: NhsIntLevel1C\n    documented: false\n")
            .And.Contain("callers: [35.197.254.55, 35.246.55.200]");
        result.ByHand.Should().BeEmpty();
        EditionDiff.Compare(Catalogue.File(result.Table.Text), Catalogue.Onboarding(text), Pages.LoadFolder("invented-split")).Changes.Should().BeEmpty();
    }

    [Fact]
    public void The_patient_of_the_stateful_table_gets_a_number_that_nobody_has()
    {
        var page = Pages.Read("## Stateful Scenarios\n\nfor a specific patient (NHS Number 943 476 5919)\n\n|Event|Initial State|\n|-|-|\n|Make a Booking|Http 200|\n");

        Update(page).Table.Text.Should().Contain("  - {name: Stateful, review: true, documented: false, title: 'The patient of the stateful scenarios', nhsNumber: '9434765919', errata: [S01, N03]}\n");
    }

    private static Edition Load(string name) => name == "tabs" ? Pages.Load("invented-tabs.txt")
        : name == "web-page" ? Pages.LoadFolder("invented-split", "invented-web-page.html")
        : Pages.Load($"invented-{name}.page.md");

    private static UpdateResult Update(Edition page, string? text = null, string? onboardingText = null)
    {
        var (file, onboarding) = (Catalogue.File(text), Catalogue.Onboarding(onboardingText));
        return CatalogueUpdate.Of(file, onboarding, EditionDiff.Compare(file, onboarding, page));
    }
}
