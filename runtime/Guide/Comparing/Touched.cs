using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>What a change of cells touches besides words.</summary>
internal static class Touched
{
    public static IReadOnlyList<string> By(GuideRow before, GuideRow after)
    {
        var (old, now) = (new RowFacts(before), new RowFacts(after));
        return
        [
            .. Differ("sentinel", facts => [facts.Value, facts.Element ?? "", facts.Context ?? "", facts.Replacing ?? "", facts.Row["serviceId"], facts.Row.NhsNumber]),
            .. Differ("status", facts => Texts(facts).SelectMany(RowFacts.Statuses).Distinct().Select(status => $"{status}")),
            .. Differ("id", facts => Texts(facts).SelectMany(RowFacts.Guids).Distinct()),
            .. Differ("parameter", facts => facts.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}")),
            .. Differ("body", facts => [facts.BodyName?.Trim() ?? "", facts.Replaced ?? ""]),
            .. Differ("certificate", facts => [PemText.Hex(facts.Row.Plain("thumbprint")), facts.Row.Plain("pem")]),
            .. Differ("address", facts => [facts.Row.Plain("callers")]),
            .. Differ("application", facts => ApplicationCell.Split(facts.Row.Plain("application"))),
        ];

        IEnumerable<string> Differ(string what, Func<RowFacts, IEnumerable<string>> values) =>
            values(old).SequenceEqual(values(now)) ? [] : [what];
    }

    private static IEnumerable<string> Texts(RowFacts facts) => facts.Row.Kind == TableKinds.Certificates ? [] : facts.Row.Kind.Columns.Select(column => facts.Row.Plain(column.Name));
}
