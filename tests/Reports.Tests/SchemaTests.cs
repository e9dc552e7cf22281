using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using System.Xml.Schema;
using Bars.Scenarios.Reports.Tests.Support;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

/// <summary>The report formats and their official schemas (see Schemas/README.md).</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bars-schemas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task SARIF_is_valid()
    {
        await SampleReports.WriteAsync(_folder);
        var schema = JsonSchema.FromText(File.ReadAllText(Schema("sarif-2.1.0.json")));
        var text = Read("report.sarif");
        Evaluate(schema, text).Should().BeEmpty();
        Evaluate(schema, text.Replace("\"level\": \"error\"", "\"level\": \"severe\"", StringComparison.Ordinal)).Should().NotBeEmpty("the schema is one that can fail");
    }

    [Fact]
    public async Task JUnit_is_valid()
    {
        await SampleReports.WriteAsync(_folder);
        var text = Read("report.junit.xml");
        Validate(text).Should().BeEmpty();
        Validate(text.Replace("<testcase name=", "<testcase title=", StringComparison.Ordinal)).Should().NotBeEmpty("the schema is one that can fail");
    }

    [Fact]
    public async Task TRX_has_what_the_logger_of_VSTest_writes_nested_alike()
    {
        await SampleReports.WriteAsync(_folder);
        var known = Places(XDocument.Load(Schema("vstest.trx"))).ToHashSet();
        var ours = Places(XDocument.Parse(Read("report.trx"))).ToHashSet();
        ours.Except(known).Should().BeEmpty();
        // What only the machine and the adapter that ran tests could say.
        known.Except(ours).Where(place => !place.Contains("/Counters@", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "TestRun/TestSettings", "TestRun/TestSettings@id", "TestRun/TestSettings@name", "TestRun/TestSettings/Deployment", "TestRun/TestSettings/Deployment@runDeploymentRoot",
            "TestRun/Results/UnitTestResult@relativeResultsDirectory", "TestRun/Results/UnitTestResult/Output/ErrorInfo/StackTrace", "TestRun/TestDefinitions/UnitTest/TestMethod@adapterTypeName",
            "TestRun/ResultSummary/Output", "TestRun/ResultSummary/Output/StdOut", "TestRun/ResultSummary/RunInfos", "TestRun/ResultSummary/RunInfos/RunInfo", "TestRun/ResultSummary/RunInfos/RunInfo/Text",
            "TestRun/ResultSummary/RunInfos/RunInfo@computerName", "TestRun/ResultSummary/RunInfos/RunInfo@outcome", "TestRun/ResultSummary/RunInfos/RunInfo@timestamp");
    }

    private static IEnumerable<string> Places(XDocument document) => document.Descendants().SelectMany(element =>
    {
        var path = string.Join('/', element.AncestorsAndSelf().Reverse().Select(step => step.Name.LocalName));
        return element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => $"{path}@{attribute.Name.LocalName}").Prepend(path);
    });

    private static string[] Evaluate(JsonSchema schema, string text)
    {
        using var document = JsonDocument.Parse(text);
        var results = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : [.. results.Details!.Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}"), "invalid"];
    }

    private static List<string> Validate(string text)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Schema("jenkins-junit.xsd"));
        var complaints = new List<string>();
        XDocument.Parse(text).Validate(schemas, (_, complaint) => complaints.Add(complaint.Message));
        return complaints;
    }

    private static string Schema(string name) => Path.Combine(AppContext.BaseDirectory, "Schemas", name);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));
}
