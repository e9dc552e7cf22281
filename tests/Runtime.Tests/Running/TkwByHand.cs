using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Runtime.Tests.Running;

/// <summary>A small server by hand: reads one ServiceRequest and one Appointment, and keeps the guide's stateful table.</summary>
internal sealed class TkwByHand : HttpMessageHandler
{
    private const string Booking = "9a8df080-bfbc-457f-b30f-664bba7760a4";

    private string _state = "Initial";

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What a request is answered with instead, when it returns something.</summary>
    public Func<HttpRequestMessage, Task<HttpResponseMessage?>> Instead { get; init; } = _ => Task.FromResult<HttpResponseMessage?>(null);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}");
        var response = await Instead(request) ?? await AnswerAsync(request, cancellationToken);
        foreach (var name in new[] { "X-Request-Id", "X-Correlation-Id" })
            response.Headers.Add(name, request.Headers.GetValues(name));
        response.RequestMessage = request;
        return response;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
            return Stateful(JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!);
        var parts = request.RequestUri!.AbsolutePath.Split('/');
        return parts[^2] switch
        {
            "ServiceRequest" when parts[^1] == "79120f41-a431-4f08-bcc5-1e67006fcae0" =>
                Json(200, $$"""{"resourceType":"ServiceRequest","id":"{{parts[^1]}}","status":"active","intent":"plan","subject":{"reference":"Patient/1"} }"""),
            "Appointment" => Json(200, """{"resourceType":"Appointment","id":"ce1c4ced-2a84-4198-9982-9caf894d0bb7","status":"booked","participant":[{"status":"accepted"}]}"""),
            _ => Failure(400, "REC_BAD_REQUEST"),
        };
    }

    private HttpResponseMessage Stateful(JsonNode bundle)
    {
        var resources = bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!).ToList();
        var header = resources[0];
        var isNew = (string)header["reason"]!["coding"]![0]!["code"]! == "new";
        var isBooking = (string)header["eventCoding"]!["code"]! == "booking-request";
        var link = resources.Where(resource => (string)resource["resourceType"]! == "ServiceRequest")
            .SelectMany(resource => resource["supportingInfo"]?.AsArray().Select(info => (string)info!["reference"]!) ?? [])
            .FirstOrDefault(reference => reference.StartsWith("Appointment/", StringComparison.Ordinal));
        return (isBooking, isNew, _state) switch
        {
            (true, true, "Initial") => Success("AppointmentBooked", "Appointment", Booking),
            (true, true, _) => Failure(409, "REC_CONFLICT"),
            (true, false, "Initial") => Failure(400, "REC_BAD_REQUEST"),
            (true, false, _) => Success("Initial", "Appointment", Booking),
            (false, true, "Initial") => Failure(400, "REC_BAD_REQUEST"),
            (false, true, "AppointmentBooked") when link == $"Appointment/{Booking}" => Success("ReferralCreated", "ServiceRequest", "79120f41-a431-4f08-bcc5-1e67006fcae0"),
            (false, true, _) => Failure(409, "REC_CONFLICT"),
            (false, false, "ReferralCreated") => Success("AppointmentBooked", "ServiceRequest", "79120f41-a431-4f08-bcc5-1e67006fcae0"),
            _ => Failure(400, "REC_BAD_REQUEST"),
        };
    }

    private HttpResponseMessage Success(string state, string type, string id)
    {
        _state = state;
        var content = type == "Appointment"
            ? "\"status\":\"booked\",\"participant\":[{\"status\":\"accepted\"}]"
            : "\"status\":\"active\",\"intent\":\"plan\",\"subject\":{\"reference\":\"Patient/1\"}";
        return Json(200, $$"""{"resourceType":"Bundle","type":"message","entry":[{"resource":{"resourceType":"{{type}}","id":"{{id}}",{{content}} } }]}""");
    }

    private static HttpResponseMessage Failure(int status, string code) => Json(
        status,
        $$"""{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","details":{"coding":[{"system":"https://fhir.nhs.uk/Codesystem/http-error-codes","code":"{{code}}"}] } }]}""");

    private static HttpResponseMessage Json(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/fhir+json") };
}
