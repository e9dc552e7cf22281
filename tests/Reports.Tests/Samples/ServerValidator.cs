using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Bars.Scenarios.Runtime;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Bars.Scenarios.Reports.Tests.Samples;

// The sample of docs/profile-validation.md, which a test holds against this file.

/// <summary>Asks a FHIR server that has the packages of BaRS and UK Core, by its operation <c>$validate</c>.</summary>
public sealed class ServerValidator(HttpClient server) : IProfileValidator
{
    // What TKW drops as well: its packages lack these terminologies.
    private static readonly string[] Dropped = ["@fhir_comments", "nable to find a match for profile", "http://snomed.info/sct", "CodeSystem/pathways"];

    public string Name => $"$validate of {server.BaseAddress}";

    public async Task<IReadOnlyList<ProfileIssue>> ValidateAsync(ReadOnlyMemory<byte> body, BodyFormat format, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{TypeOf(body, format)}/$validate") { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new(format == BodyFormat.Xml ? "application/fhir+xml" : "application/fhir+json");
        request.Headers.Accept.Add(new("application/fhir+json"));
        using var response = await server.SendAsync(request, cancellationToken);

        var answer = new FhirJsonDeserializer().DeserializeResource(await response.Content.ReadAsStringAsync(cancellationToken));
        var outcome = answer as OperationOutcome ?? throw new InvalidDataException($"the answer is no OperationOutcome but a {answer.TypeName}");
        return [.. outcome.Issue.Where(issue => !Dropped.Any(TextOf(issue).Contains)).Select(issue => new ProfileIssue(SeverityOf(issue), TextOf(issue), issue.Expression.FirstOrDefault()))];
    }

    private static string TextOf(OperationOutcome.IssueComponent issue) => issue.Diagnostics ?? issue.Details?.Text ?? $"{issue.Code}";

    private static Severity SeverityOf(OperationOutcome.IssueComponent issue) => issue.Severity switch
    {
        OperationOutcome.IssueSeverity.Fatal or OperationOutcome.IssueSeverity.Error => Severity.Error,
        OperationOutcome.IssueSeverity.Warning => Severity.Warning,
        _ => Severity.Information,
    };

    private static string TypeOf(ReadOnlyMemory<byte> body, BodyFormat format)
    {
        if (format == BodyFormat.Json)
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.GetProperty("resourceType").GetString()!;
        }

        using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        reader.MoveToContent();
        return reader.LocalName;
    }
}
