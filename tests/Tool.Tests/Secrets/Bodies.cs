using System;
using System.Linq;
using System.Net.Http;
using Bars.Scenarios.Runtime;
using Hl7.Fhir.Model;
using FhirPatient = Hl7.Fhir.Model.Patient;

namespace Bars.Scenarios.Tool.Tests.Secrets;

/// <summary>A referral as a sender's software makes it, for a patient who is not one of the guide's.</summary>
internal static class Bodies
{
    public static string Message { get; } = Text(BodyFormat.Json);

    public static string Xml { get; } = Text(BodyFormat.Xml);

    public static string HttpFile { get; } = $"""
        ### a referral
        POST https://int.api.service.nhs.uk/booking-and-referral/FHIR/R4/$process-message?patient={Seeds.NhsNumber} HTTP/1.1
        Content-Type: application/fhir+json; version=1.0.0
        Authorization: Bearer {Seeds.GivenToken}
        X-Request-Id: {Seeds.NhsNumber}

        {Message}

        """;

    private static string Text(BodyFormat format)
    {
        var factory = new ScenarioRequestFactory(new ScenarioRequestOptions { Format = format });
        var recipe = ReferralScenarios.NewReferralForVerifiedPatient.Request;
        var bundle = factory.CreateBundle(recipe);
        foreach (var patient in bundle.Entry.Select(entry => entry.Resource).OfType<FhirPatient>())
        {
            patient.Identifier = [new("https://fhir.nhs.uk/Id/nhs-number", Seeds.NhsNumber)];
            patient.Name = [new() { Family = "Quillfeather", Given = ["Zebediah"] }];
            patient.Telecom = [new() { System = ContactPoint.ContactPointSystem.Phone, Value = "07700900461" }];
            patient.BirthDate = "1931-07-19";
            patient.Address = [new() { Line = ["17 Unlikely Mews"], PostalCode = "ZE7 9QQ" }];
        }

        using HttpRequestMessage request = factory.Create(recipe, bundle);
        return request.Content!.ReadAsStringAsync().GetAwaiter().GetResult();
    }
}
