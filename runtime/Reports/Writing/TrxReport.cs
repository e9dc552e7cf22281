using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>The checks that were made as TRX, the test results of Visual Studio.</summary>
internal static class TrxReport
{
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string ResultsNotInAList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static string Write(ValidationReport report)
    {
        var cases = report.Exchanges.SelectMany(item => TestCase.Of(item).Select(test => (Test: test, item.Exchange))).ToArray();
        var failed = cases.Count(item => item.Test.Failures.Count > 0);
        var started = report.Exchanges.Count == 0 ? report.Origin.Time : report.Exchanges.Min(item => item.Exchange.Time);
        return ReportXml.Write(new XElement(Trx + "TestRun",
            new XAttribute("id", Id("run", Time(report.Origin.Time))),
            new XAttribute("name", ReportXml.Plain($"BaRS validation report, {report.Origin.Target}")),
            new XElement(Trx + "Times",
                new XAttribute("creation", Time(started)), new XAttribute("queuing", Time(started)),
                new XAttribute("start", Time(started)), new XAttribute("finish", Time(report.Origin.Time))),
            new XElement(Trx + "Results", cases.Select(item => Result(item.Test, item.Exchange))),
            new XElement(Trx + "TestDefinitions", cases.Select(item => Definition(item.Test))),
            new XElement(Trx + "TestEntries", cases.Select(item => new XElement(Trx + "TestEntry",
                new XAttribute("testId", Id("test", item.Test)), new XAttribute("executionId", Id("execution", item.Test)), new XAttribute("testListId", ResultsNotInAList)))),
            new XElement(Trx + "TestLists", new XElement(Trx + "TestList",
                new XAttribute("name", "Results Not in a List"), new XAttribute("id", ResultsNotInAList))),
            new XElement(Trx + "ResultSummary",
                new XAttribute("outcome", failed == 0 ? "Completed" : "Failed"),
                new XElement(Trx + "Counters",
                    new XAttribute("total", cases.Length), new XAttribute("executed", cases.Length),
                    new XAttribute("passed", cases.Length - failed), new XAttribute("failed", failed)))));
    }

    private static XElement Result(TestCase test, RecordedExchange exchange) => new(Trx + "UnitTestResult",
        new XAttribute("executionId", Id("execution", test)),
        new XAttribute("testId", Id("test", test)),
        new XAttribute("testName", ReportXml.Plain($"{test.Suite} {test.Name}")),
        new XAttribute("computerName", "bars"),
        new XAttribute("duration", "00:00:00"),
        new XAttribute("startTime", Time(exchange.Time)),
        new XAttribute("endTime", Time(exchange.Time)),
        new XAttribute("testType", UnitTestType),
        new XAttribute("outcome", test.Failures.Count == 0 ? "Passed" : "Failed"),
        new XAttribute("testListId", ResultsNotInAList),
        test.Failures.Count == 0 ? null : new XElement(Trx + "Output",
            new XElement(Trx + "ErrorInfo", new XElement(Trx + "Message", ReportXml.Plain(string.Join('\n', test.Failures))))));

    private static XElement Definition(TestCase test) => new(Trx + "UnitTest",
        new XAttribute("name", ReportXml.Plain($"{test.Suite} {test.Name}")),
        new XAttribute("storage", "bars"),
        new XAttribute("id", Id("test", test)),
        new XElement(Trx + "Execution", new XAttribute("id", Id("execution", test))),
        new XElement(Trx + "TestMethod",
            new XAttribute("codeBase", "bars"), new XAttribute("className", test.Suite), new XAttribute("name", ReportXml.Plain(test.Name))));

    private static string Id(string kind, TestCase test) => Id(kind, $"{test.Suite}\n{test.Name}");

    /// <summary>The same id for the same thing, so that reports can be compared.</summary>
    private static string Id(string kind, string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}")).AsSpan(0, 16)).ToString();

    private static string Time(DateTimeOffset time) => time.ToString("o", CultureInfo.InvariantCulture);
}
