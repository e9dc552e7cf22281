using FluentAssertions;
using FluentAssertions.Execution;
using FluentAssertions.Primitives;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.StandIn.Tests.Support;

internal sealed class AnswerAssertions(Answer answer) : ReferenceTypeAssertions<Answer, AnswerAssertions>(answer)
{
    protected override string Identifier => "answer";

    public void BeOutcome(int status, string issue, string code)
    {
        using var scope = new AssertionScope();
        Subject.Status.Should().Be(status, "the body is {0}", Subject.Text);
        var outcome = Subject.Resource<OperationOutcome>();
        outcome.Issue.Should().ContainSingle();
        outcome.Meta!.Profile.Should().Equal("https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome");
        Subject.Outcome.Should().Be((issue, code));
        outcome.Issue[0].Severity.Should().Be(OperationOutcome.IssueSeverity.Error);
        outcome.Issue[0].Details!.Coding[0].System.Should().Be("https://fhir.nhs.uk/Codesystem/http-error-codes");
    }
}

internal static class AnswerAssertionsExtensions
{
    public static AnswerAssertions Should(this Answer answer) => new(answer);
}
