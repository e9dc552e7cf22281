using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;

namespace Bars.Scenarios.Guide.Comparing;

/// <summary>Says what a change of the page would do to constants, theories and answers of the stand-in.</summary>
internal sealed class Effects
{
    private readonly Proposer _proposer;

    public Effects(CatalogueFile file, Edition page)
    {
        var vocabulary = new Vocabulary(file);
        vocabulary.Learn(page);
        _proposer = new Proposer(vocabulary, [.. page.Of(TableKinds.Scenarios)]);
    }

    public IReadOnlyList<string> Of(RowChange change)
    {
        if (change.Kind != TableKinds.Scenarios)
            return [Other(change)];
        var area = change.Area;
        var id = change.Before is { } row ? $"{Identifier.Kebab(row.Guide.Section)}.{Identifier.Kebab(row.Name)}" : null;
        if (change.After is null)
            return [$"{change.Before!.Constant} and the theory row {id} go; the stand-in's answer to it is no longer the guide's"];
        var now = _proposer.Propose(change.After, area);
        if (change.Before is null)
            return [$"a constant in {Identifier.New(area, new HashSet<string>())}Scenarios and a theory row are new", $"the stand-in answers {Answer(now)}"];
        if (change.Moved is not null && change.Before.Guide.Section != area)
            return [$"{change.Before.Constant} becomes {area}Scenarios.{change.Before.Name}, the theory row {id} changes its id"];
        if (change.Cells.Count == 0)
            return ["the order of theory rows"];
        var was = _proposer.Propose(change.Before.Guide, area);
        var changed = Differences(was, now).ToList();
        return changed.Count == 0
            ? [$"the documentation of {change.Before.Constant}"]
            : [$"{change.Before.Constant} and the theory row {id}: {string.Join(", ", changed)}", $"the stand-in answers {Answer(now)}"];
    }

    private static string Other(RowChange change) => change switch
    {
        { Before: { } row, After: null } when change.Kind == TableKinds.Certificates => $"{row.Constant} goes",
        { Before: { } row, After: null } => $"{row.Constant} is no longer the guide's",
        { Before: null } when change.Kind == TableKinds.Stateful => "a cell of the stateful theory and an answer of the stand-in are new",
        { Before: null } => $"a constant for {change.Title} is new",
        { Cells.Count: 0 } => "the order of constants",
        { Touches.Count: 0 } => $"the documentation of {change.Before!.Constant}",
        _ when change.Kind == TableKinds.Access => $"{change.Before!.Constant}, which receivers let in",
        _ when change.Kind == TableKinds.Certificates => change.Before!.Constant,
        _ when change.Kind == TableKinds.Stateful => $"{change.Before!.Constant}: expectation, theory row and answer of the stand-in",
        _ => $"{change.Before!.Constant} and every request that uses it",
    };

    private static IEnumerable<string> Differences(Proposal was, Proposal now)
    {
        foreach (var key in was.Request.Concat(now.Request).Select(pair => pair.Key).Distinct())
        {
            if (was.Asked(key) != now.Asked(key))
                yield return $"request {key} {was.Asked(key) ?? "none"} -> {now.Asked(key) ?? "none"}";
        }

        if (was.Sentinel != now.Sentinel)
            yield return $"sentinel {was.Sentinel ?? "none"} -> {now.Sentinel ?? "none"}";
        foreach (var key in new[] { "status", "outcome", "resource", "id" })
        {
            if (was.Expected(key) != now.Expected(key))
                yield return $"expected {key} {was.Expected(key) ?? "none"} -> {now.Expected(key) ?? "none"}";
        }
    }

    private static string Answer(Proposal proposal) =>
        $"{proposal.Expected("status")} {proposal.Expected("outcome") ?? proposal.Expected("resource")} to {proposal.Asked("message") ?? proposal.Asked("interaction")}"
        + (proposal.Sentinel is { } sentinel ? $" with {sentinel} {Value(proposal, sentinel)}".TrimEnd() : "");

    private static string Value(Proposal proposal, string sentinel) => sentinel switch
    {
        "target-identifier" => proposal.Asked("target") ?? "",
        "context" => proposal.Asked("context") ?? "",
        "slot-service" => proposal.Asked("service") ?? "",
        "nhs-number" => proposal.Asked("patient") ?? "",
        "resource-id" => proposal.Asked("id") ?? "",
        _ => "",
    };
}
