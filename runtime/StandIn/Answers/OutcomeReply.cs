using System;
using Bars.Scenarios.StandIn.Formats;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>Answers with an OperationOutcome of the table.</summary>
internal sealed class OutcomeReply : Reply
{
    private readonly Outcome _outcome;
    private readonly ScenarioCatalogue _catalogue;
    private readonly OperationOutcome.IssueType _issue;
    private readonly Lazy<byte[]> _json;
    private readonly Lazy<byte[]> _xml;

    /// <summary>Prepares the answer.</summary>
    /// <exception cref="InvalidOperationException">The issue code is not one of FHIR's.</exception>
    public OutcomeReply(Outcome outcome, ScenarioCatalogue catalogue)
    {
        _outcome = outcome;
        _catalogue = catalogue;
        _issue = EnumUtility.ParseLiteral<OperationOutcome.IssueType>(outcome.IssueCode)
            ?? throw new InvalidOperationException($"Outcome '{outcome.Name}' has the issue code '{outcome.IssueCode}', which FHIR does not know.");
        _json = new(() => FhirText.Write(Build(outcome.Diagnostics), ResponseFormat.Json));
        _xml = new(() => FhirText.Write(Build(outcome.Diagnostics), ResponseFormat.Xml));
    }

    public override StandInResponse Respond(Exchange exchange) =>
        Respond(exchange, exchange.Format == ResponseFormat.Json ? _json.Value : _xml.Value);

    /// <summary>Answers with a further sentence of diagnostics.</summary>
    public StandInResponse Respond(Exchange exchange, string detail) =>
        Respond(exchange, FhirText.Write(Build(_outcome.Diagnostics + " " + detail), exchange.Format));

    private StandInResponse Respond(Exchange exchange, byte[] body)
    {
        var response = exchange.Respond(_outcome.Status, _outcome.EchoesHeaders, _outcome.Headers);
        response.Body = body;
        return response;
    }

    private OperationOutcome Build(string diagnostics) => new()
    {
        Meta = new Meta { Profile = [_catalogue.OutcomeProfile] },
        Issue =
        [
            new OperationOutcome.IssueComponent
            {
                Severity = OperationOutcome.IssueSeverity.Error,
                Code = _issue,
                Details = new CodeableConcept(_catalogue.OutcomeSystem, _outcome.ErrorCode),
                Diagnostics = diagnostics,
            },
        ],
    };
}
