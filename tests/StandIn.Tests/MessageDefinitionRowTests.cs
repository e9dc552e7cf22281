using System.Linq;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The rows of the guide's table MessageDef.</summary>
public sealed class MessageDefinitionRowTests
{
    private const string Encoded = "MessageDefinition?context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C";

    private const string AllDefinitions = "booking-request booking-request-cancelled servicerequest-request-referral servicerequest-request-cancelled "
        + "servicerequest-request-validation servicerequest-response-referral servicerequest-response-validation-full "
        + "servicerequest-response-validation-interim servicerequest-response-referral-short";

    [Theory]
    [InlineData("2000011147", 4, "servicerequest-request-referral servicerequest-request-cancelled booking-request booking-request-cancelled", "a1t1 a1t3 a2t1 a2t3")]
    [InlineData("2000076289", 2, "servicerequest-request-referral servicerequest-request-cancelled", "a1t1 a1t3 a1t5 a2t1 a2t3 a3t1")]
    [InlineData("2000003366", 3, "servicerequest-request-validation servicerequest-request-referral", "a4t1 a4t2 a4t3")]
    [InlineData("1374839566", 2, "servicerequest-response-validation-full servicerequest-response-validation-interim", "a4t1 a4t2 a4t3")]
    [InlineData("2000159909", 4, "servicerequest-request-referral servicerequest-response-referral-short servicerequest-response-referral", "a6t1")]
    [InlineData("2000093816", 1, "servicerequest-response-referral", "a6t3")]
    public async Task The_context_chooses_the_MessageDefinitions(string context, int total, string names, string useCases)
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync(Encoded + context, context);
        answer.Status.Should().Be(200);
        var bundle = answer.Resource<Bundle>();
        bundle.Type.Should().Be(Bundle.BundleType.Searchset);
        bundle.Total.Should().Be(total);
        Names(bundle).Should().Be(names);
        UseCases(bundle).Should().Be(useCases);
    }

    [Theory]
    [InlineData("2000070513", "a5t1", "referraltopharmacy")]
    public async Task The_pharmacy_context_has_both_use_cases(string context, params string[] useCases)
    {
        using var tkw = new Tkw();
        var bundle = (await tkw.GetAsync(Encoded + context)).Resource<Bundle>();
        UseCases(bundle).Split(' ').Should().BeEquivalentTo(useCases);
    }

    [Theory]
    [InlineData("2000076288")]
    [InlineData("2000072489")]
    [InlineData("anything")]
    public async Task Any_other_context_returns_all_definitions_for_it(string context)
    {
        using var tkw = new Tkw();
        var bundle = (await tkw.GetAsync(Encoded + context)).Resource<Bundle>();
        bundle.Id.Should().Be("ded3119d-41c9-41ee-ad66-3e21596b5199");
        bundle.Total.Should().Be(8);
        Names(bundle).Should().Be(AllDefinitions);
        var contexts = ((MessageDefinition)bundle.Entry[0].Resource!).UseContext;
        contexts.Should().HaveCount(26, "the service stands twice, and there are 24 use cases");
        contexts[0].Code!.System.Should().Be("https://fhir.nhs.uk/Id/dos-service-id");
        contexts[0].Code!.Code.Should().Be(context);
        ((CodeableConcept)contexts[1].Value!).Coding[0].Code.Should().Be(context);
    }

    [Theory]
    [InlineData("2000071898")]
    [InlineData("BAD")]
    public async Task An_invalid_context_has_a_focus_Invoice_in_its_last_definition_only(string context)
    {
        using var tkw = new Tkw();
        var bundle = (await tkw.GetAsync(Encoded + context)).Resource<Bundle>();
        var invoices = bundle.Entry.Select(entry => ((MessageDefinition)entry.Resource!).Focus.Count(focus => focus.Code.GetLiteral() == "Invoice"));
        invoices.Should().Equal(0, 0, 0, 0, 0, 0, 0, 0, 1);
        bundle.Total.Should().Be(8);
    }

    [Theory]
    [InlineData("FAIL0401", 401, "REC_UNAUTHORIZED")]
    [InlineData("FAIL0404", 404, "REC_NOT_FOUND")]
    public async Task A_failing_context_answers_its_status(string context, int status, string code)
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync(Encoded + context)).Should().BeOutcome(status, "invalid", code);
    }

    [Theory]
    [InlineData("MessageDefinition")]
    [InlineData("MessageDefinition?")]
    [InlineData("MessageDefinition?status=active")]
    public async Task Without_a_context_the_search_is_refused(string path)
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync(path)).Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Theory]
    [InlineData("MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id%7C2000011147")]
    [InlineData("MessageDefinition?context=https%3a%2f%2ffhir.nhs.uk%2fId%2fdos-service-id%7c2000011147")]
    [InlineData("MessageDefinition?status=active&context=https://fhir.nhs.uk/Id/dos-service-id%7C2000011147&_count=50")]
    [InlineData("MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id%7C2000011147&context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars%7Ca5t1")]
    [InlineData("MessageDefinition?context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars%7Ca5t1&context=https://fhir.nhs.uk/Id/dos-service-id%7C2000011147")]
    public async Task The_context_is_recognised_in_any_spelling_and_place(string path)
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync(path)).Resource<Bundle>().Total.Should().Be(4);
    }

    private static string Names(Bundle bundle) => string.Join(' ', bundle.Entry.Select(entry =>
        ((MessageDefinition)entry.Resource!).Url!.Replace("https://fhir.nhs.uk/MessageDefinition/bars-message-", "", System.StringComparison.Ordinal)));

    private static string UseCases(Bundle bundle) => string.Join(' ', ((MessageDefinition)bundle.Entry[0].Resource!).UseContext
        .Select(context => ((CodeableConcept)context.Value!).Coding[0])
        .Where(coding => coding.System == "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars")
        .Select(coding => coding.Code));
}
