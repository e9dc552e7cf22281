using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Bars.Scenarios.Runtime.Tests.Verdicts;

/// <summary>Hand-written responses.</summary>
internal static class Response
{
    public const string RequestId = "74c2b045-9b7d-4b78-aeee-642f6332e3c9";
    public const string CorrelationId = "0598efa7-fff0-4ade-9af8-3f46b4124151";

    public static HttpResponseMessage Json(int status, string body) => Of(status, Encoding.UTF8.GetBytes(body), "application/fhir+json");

    public static HttpResponseMessage Xml(int status, string body) => Of(status, Encoding.UTF8.GetBytes(body), "application/fhir+xml");

    public static HttpResponseMessage Of(int status, byte[] body, string? contentType)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/R4/$process-message");
        request.Headers.Add("X-Request-Id", RequestId);
        request.Headers.Add("X-Correlation-Id", CorrelationId);
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body), RequestMessage = request };
        response.Headers.Add("X-Request-Id", RequestId);
        response.Headers.Add("X-Correlation-Id", CorrelationId);
        if (contentType is not null)
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return response;
    }
}
