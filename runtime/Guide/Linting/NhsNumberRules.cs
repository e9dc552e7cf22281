using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Parsing.Checks;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Linting;

/// <summary>NHS numbers that fail modulus 11.</summary>
internal static class NhsNumberRules
{
    public static IEnumerable<LintFinding> Check(Edition edition)
    {
        List<(string Number, GuideRow Row)> printed =
        [
            .. edition.Of(TableKinds.Patients).Select(row => (row.NhsNumber, row)),
            .. edition.Of(TableKinds.Scenarios).SelectMany(row => OfScenario(new RowFacts(row)).Select(number => (number, row))),
        ];
        if (edition.StatefulNhsNumber is { } stateful && edition.Rows.Count > 0)
            printed.Add((stateful, edition.Of(TableKinds.Stateful).FirstOrDefault() ?? edition.Rows[0]));
        foreach (var numbers in printed.Where(number => number.Number.Length > 0).GroupBy(number => number.Number))
        {
            if (NhsNumbers.Complaint(numbers.Key) is { } complaint)
                yield return new("nhs-number", numbers.First().Row.Place, numbers.Key, $"{numbers.Key} is no NHS number: {complaint} ({Uses(numbers.Count())})");
        }
    }

    private static IEnumerable<string> OfScenario(RowFacts row) =>
        new[] { row.Replaced, row.Replacing, row.Element == "nhs-number" && !row.Hint.Contains("NHSD", StringComparison.Ordinal) ? row.ValueId : null }
            .OfType<string>().Distinct();

    private static string Uses(int count) => count == 1 ? "one use" : $"{count} uses";
}
