using Bars.Scenarios.StandIn.Matching;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests;

/// <summary>The query of guide 1.8.2, which has the parameter <c>context</c> twice.</summary>
public sealed class SearchParametersTests
{
    private const string UseCases = "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars";

    [Theory]
    [InlineData("?context=https://fhir.nhs.uk/Id/dos-service-id|2000070513&context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t1", "2000070513")]
    [InlineData("?context=https%3A%2F%2Ffhir.nhs.uk%2FCodeSystem%2Fusecases-categories-bars%7Ca5t1&context=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fdos-service-id%7C2000070513", "2000070513")]
    [InlineData("?context=2000070513&context=2000011147", "2000070513")]
    [InlineData("?context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t1", "a5t1")]
    [InlineData("?status=free", null)]
    public void The_service_is_the_context_that_is_no_use_case(string query, string? service) =>
        SearchParameters.Parse(query, UseCases, firstServiceWins: false).Context.Should().Be(service);

    [Theory]
    [InlineData("context=https%3A%2F%2Ffhir.nhs.uk%2FCodeSystem%2Fusecases-categories-bars%7Ca5t1&_count=50", true)]
    [InlineData("_count=50&context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t1", true)]
    [InlineData("context=https://fhir.nhs.uk/CodeSystem/usecases-categories-bars|a5t10", false)]
    [InlineData("", false)]
    public void A_row_can_ask_for_any_parameter(string query, bool expected) =>
        SearchParameters.Parse(query, UseCases, firstServiceWins: false).Has(UseCases.Insert(0, "context=") + "|a5t1").Should().Be(expected);
}
