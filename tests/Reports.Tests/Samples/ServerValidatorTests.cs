using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports.Tests.Support;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tests;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests.Samples;

public sealed class ServerValidatorTests
{
    private const string Outcome = """
        {"resourceType": "OperationOutcome", "issue": [
          {"severity": "error", "code": "invariant", "diagnostics": "status is fixed", "expression": ["Bundle.entry[1].resource.status"]},
          {"severity": "error", "code": "code-invalid", "diagnostics": "Unknown code 1 in http://snomed.info/sct"},
          {"severity": "information", "code": "informational", "details": {"text": "all well otherwise"}}]}
        """;

    [Theory]
    [InlineData(BodyFormat.Json, "application/fhir+json")]
    [InlineData(BodyFormat.Xml, "application/fhir+xml")]
    public async Task The_sample_turns_the_issues_of_a_server_into_findings(BodyFormat format, string type)
    {
        var server = new Server(Outcome);
        var report = await ValidateAsync(server, format);
        report.Failed().Should().Equal("MSG-3");
        report.Findings.Select(finding => (finding.Severity, finding.Message, finding.Location)).Should().Equal(
            (Severity.Error, "status is fixed", "Bundle.entry[1].resource.status"), (Severity.Information, "all well otherwise", null));
        report.Findings.First().Position.Should().NotBeNull();
        server.Asked.Should().Be($"POST http://hapi.test/fhir/Bundle/$validate {type}");
    }

    [Theory]
    [InlineData("""{"resourceType": "Patient", "active": true}""", "$validate of http://hapi.test/fhir/ failed: the answer is no OperationOutcome but a Patient")]
    [InlineData("<html>", "$validate of http://hapi.test/fhir/ failed: ")]
    public async Task A_server_that_is_none_is_the_reason_why_the_check_is_not_made(string answer, string reason)
    {
        var result = (await ValidateAsync(new Server(answer), BodyFormat.Json)).Checks.Single(check => check.Check.Id == "MSG-3");
        result.Outcome.Should().Be(CheckOutcome.NotApplicable);
        result.Reason.Should().StartWith(reason);
    }

    [Fact]
    public void The_page_shows_the_sample_as_it_is_compiled()
    {
        var source = Repository.Read("tests", "Reports.Tests", "Samples", "ServerValidator.cs");
        var code = source[source.IndexOf("/// <summary>", StringComparison.Ordinal)..].TrimEnd();
        Repository.Read("docs", "profile-validation.md").Should().Contain($"```csharp\n{code}\n```");
    }

    private static Task<ExchangeReport> ValidateAsync(Server server, BodyFormat format)
    {
        var options = new ExchangeValidatorOptions { ProfileValidator = new ServerValidator(new HttpClient(server) { BaseAddress = new("http://hapi.test/fhir/") }) };
        return Exchanges.Of("booking.cancel-booking", format).ValidateAsync(options);
    }

    private sealed class Server(string answer) : HttpMessageHandler
    {
        public string? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = $"{request.Method} {request.RequestUri} {request.Content!.Headers.ContentType}";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/fhir+json") });
        }
    }
}
