using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests.Support;

/// <summary>Exchanges made of our own requests, with edits.</summary>
internal static class Exchanges
{
    public static readonly DateTimeOffset Time = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A scenario's request without an answer.</summary>
    public static RecordedExchange Of(string scenario, BodyFormat format = BodyFormat.Json)
    {
        RecordedExchange? recorded = null;
        using var client = new HttpMessageInvoker(new RecordingHandler(exchange => recorded = exchange) { InnerHandler = new Silent() });
        using var request = new ScenarioRequestFactory(new() { Format = format, TimeProvider = new At() }).Create(ScenarioCatalogue.Default.Find(scenario).Request);
        request.RequestUri = new(new Uri("http://tkw.test/booking-and-referral/FHIR/R4/"), request.RequestUri!);
        using var response = client.SendAsync(request, CancellationToken.None).GetAwaiter().GetResult();
        return recorded! with { Time = Time, Response = null, ScenarioId = scenario, Id = "001" };
    }

    /// <summary>The exchange with a part of its body replaced; the part has to be there.</summary>
    public static RecordedExchange Edit(this RecordedExchange exchange, string before, string after)
    {
        var body = Body(exchange);
        body.Should().Contain(before);
        var index = body.IndexOf(before, StringComparison.Ordinal);
        return exchange.WithBody(body[..index] + after + body[(index + before.Length)..]);
    }

    public static RecordedExchange WithBody(this RecordedExchange exchange, string body) => exchange.WithBody(Encoding.UTF8.GetBytes(body));

    public static RecordedExchange WithBody(this RecordedExchange exchange, byte[] body) => exchange with { Request = exchange.Request with { Body = body } };

    public static RecordedExchange WithUrl(this RecordedExchange exchange, string url) => exchange with { Request = exchange.Request with { Url = url } };

    /// <summary>The exchange with another value of a header, or without it.</summary>
    public static RecordedExchange WithHeader(this RecordedExchange exchange, string name, string? value) =>
        exchange with { Request = exchange.Request with { Headers = With(exchange.Request.Headers, name, value) } };

    /// <summary>The exchange with another value of a header of its answer, or without it.</summary>
    public static RecordedExchange WithResponseHeader(this RecordedExchange exchange, string name, string? value) =>
        exchange with { Response = exchange.Response! with { Headers = With(exchange.Response.Headers, name, value) } };

    public static string Body(RecordedExchange exchange) => Encoding.UTF8.GetString(exchange.Request.Body.Span);

    public static Task<ExchangeReport> ValidateAsync(this RecordedExchange exchange, ExchangeValidatorOptions? options = null) =>
        new ExchangeValidator(options).ValidateAsync(exchange, null, TestContext.Current.CancellationToken);

    /// <summary>Ids of the checks that failed.</summary>
    public static string[] Failed(this ExchangeReport report) =>
        [.. report.Checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Check.Id)];

    private static RecordedHeader[] With(IReadOnlyList<RecordedHeader> headers, string name, string? value)
    {
        var others = headers.Where(header => !string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
        return [.. value is null ? others : others.Append(new(name, value))];
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => new() { Content = new ByteArrayContent([]) };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }

    private sealed class At : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Time;
    }
}
