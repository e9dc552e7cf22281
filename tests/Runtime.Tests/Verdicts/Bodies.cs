using System;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

/// <summary>Hand-written bodies, as small as the checks allow.</summary>
internal static class Bodies
{
    public const string BookedAppointment =
        """
        {"resourceType":"Bundle","type":"message","entry":[
          {"resource":{"resourceType":"MessageHeader","eventCoding":{"system":"https://fhir.nhs.uk/CodeSystem/message-events-bars","code":"booking-request"},"source":{"endpoint":"https://fhir.nhs.uk/Id/dos-service-id|1"}}},
          {"resource":{"resourceType":"Appointment","id":"ce1c4ced-2a84-4198-9982-9caf894d0bb7","status":"booked","participant":[{"status":"accepted"}]}}]}
        """;

    public const string BookedAppointmentXml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Bundle xmlns="http://hl7.org/fhir"><type value="message"/>
          <entry><resource><MessageHeader><eventCoding><code value="booking-request"/></eventCoding><source><endpoint value="https://fhir.nhs.uk/Id/dos-service-id|1"/></source></MessageHeader></resource></entry>
          <entry><resource><Appointment><id value="ce1c4ced-2a84-4198-9982-9caf894d0bb7"/><status value="booked"/><participant><status value="accepted"/></participant></Appointment></resource></entry>
        </Bundle>
        """;

    public static string Outcome(string issue, string error, string system = "https://fhir.nhs.uk/Codesystem/http-error-codes") =>
        $$"""
        {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"{{issue}}","details":{"coding":[{"system":"{{system}}","code":"{{error}}"}] },"diagnostics":"Patient 9434765919 is unknown"}] }
        """;

    public static string ServiceRequest(string id) =>
        $$"""
        {"resourceType":"ServiceRequest","id":"{{id}}","status":"active","intent":"plan","subject":{"reference":"Patient/1"} }
        """;

    public static string Capability(string receiver, string sender, string server, string client) =>
        $$"""
        {"resourceType":"CapabilityStatement","status":"active","date":"2022-09-16T15:00:00+01:00","kind":"instance","fhirVersion":"4.0.1","format":["json"],
         "rest":[{"mode":"server","resource":[{{Types(server)}}]},{"mode":"client","resource":[{{Types(client)}}]}],
         "messaging":[{"supportedMessage":[{{Messages("receiver", receiver)}},{{Messages("sender", sender)}}]}]}
        """;

    public static string Slots(string statuses, string others) =>
        $$"""
        {"resourceType":"Bundle","type":"searchset","entry":[{{Join(statuses, Slot)}},{{Join(others, Entry)}}]}
        """;

    public static string Definitions(int total, string focus, params (string Name, string UseCases)[] definitions) =>
        $$"""
        {"resourceType":"Bundle","type":"searchset","total":{{total}},"entry":[{{string.Join(',', Array.ConvertAll(definitions, definition => Definition(definition.Name, definition.UseCases, focus)))}}]}
        """;

    private static string Slot(string status) =>
        $$"""
        {"resource":{"resourceType":"Slot","status":"{{status}}","schedule":{"reference":"Schedule/1"},"start":"2025-03-30T10:00:00+00:00","end":"2025-03-30T10:15:00+00:00"} }
        """;

    private static string Entry(string type) => $$"""{"resource":{{Resource(type)}}}""";

    private static string Resource(string type) => type switch
    {
        "Schedule" => """{"resourceType":"Schedule","actor":[{"reference":"HealthcareService/1"}]}""",
        _ => $$"""{"resourceType":"{{type}}","id":"1"}""",
    };

    private static string Definition(string name, string useCases, string focus) =>
        $$"""
        {"resource":{"resourceType":"MessageDefinition","url":"https://fhir.nhs.uk/MessageDefinition/bars-message-{{name}}","status":"active","date":"2022-07-21","eventCoding":{"code":"booking-request"},"focus":[{"code":"{{focus}}","min":1}]{{UseContext(useCases)}}} }
        """;

    private static string UseContext(string codes) => codes.Length == 0 ? "" : $""","useContext":[{Join(codes, UseCase)}]""";

    private static string UseCase(string code) =>
        $$"""
        {"code":{"system":"http://terminology.hl7.org/CodeSystem/usage-context-type","code":"workflow"},
         "valueCodeableConcept":{"coding":[{"system":"https://fhir.nhs.uk/CodeSystem/usecases-categories-bars","code":"{{code}}"}] } }
        """;

    private static string Types(string types) => Join(types, type => $$"""{"type":"{{type}}"}""");

    private static string Messages(string mode, string names) =>
        Join(names, name => $$"""{"mode":"{{mode}}","definition":"https://fhir.nhs.uk/MessageDefinition/bars-message-{{name}}"}""");

    private static string Join(string words, Func<string, string> item) =>
        string.Join(',', Array.ConvertAll(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => item(word)));
}
