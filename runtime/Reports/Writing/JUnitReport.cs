using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Bars.Scenarios.Reports;

/// <summary>The checks that were made as JUnit XML: a suite per exchange.</summary>
internal static class JUnitReport
{
    public static string Write(ValidationReport report)
    {
        var suites = report.Exchanges.Select((item, index) => Suite(report.Origin, item, index)).ToList();
        return ReportXml.Write(new XElement("testsuites",
            new XAttribute("name", "BaRS validation report"),
            new XAttribute("tests", Sum(suites, "tests")),
            new XAttribute("failures", Sum(suites, "failures")),
            new XAttribute("errors", 0),
            suites));
    }

    private static XElement Suite(ReportOrigin origin, ExchangeReport report, int index)
    {
        var cases = TestCase.Of(report).ToArray();
        return new("testsuite",
            new XAttribute("name", TestCase.SuiteOf(report)),
            new XAttribute("id", index),
            new XAttribute("tests", cases.Length),
            new XAttribute("failures", cases.Count(item => item.Failures.Count > 0)),
            new XAttribute("errors", 0),
            new XAttribute("skipped", 0),
            new XAttribute("time", ReportXml.Seconds(report.Exchange.Duration)),
            new XAttribute("timestamp", report.Exchange.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            new XElement("properties",
                Property("guide", origin.Guide.Version),
                Property("catalogue-sha256", origin.CatalogueHash),
                Property("ruleset", origin.Ruleset),
                Property("tool", origin.ToolVersion),
                Property("target", origin.Target),
                Property("not-applicable", report.Count(CheckOutcome.NotApplicable).ToString(CultureInfo.InvariantCulture))),
            cases.Select(Case));
    }

    private static XElement Case(TestCase item) => new("testcase",
        new XAttribute("name", ReportXml.Plain(item.Name)),
        new XAttribute("classname", item.Suite),
        new XAttribute("time", "0"),
        item.Failures.Count == 0 ? null : new XElement("failure",
            new XAttribute("type", item.Kind),
            new XAttribute("message", ReportXml.Plain(item.Failures[0])),
            ReportXml.Plain(string.Join('\n', item.Failures))));

    private static XElement Property(string name, string value) =>
        new("property", new XAttribute("name", name), new XAttribute("value", ReportXml.Plain(value)));

    private static int Sum(IEnumerable<XElement> suites, string attribute) => suites.Sum(suite => (int)suite.Attribute(attribute)!);
}
