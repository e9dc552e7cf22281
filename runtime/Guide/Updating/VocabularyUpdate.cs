using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Interpreting;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>Adds rows of other tables that new scenarios need: services, patients, applications, outcomes.</summary>
internal sealed class VocabularyUpdate(FileEdit edit, EditionDiff diff, Vocabulary vocabulary, List<string> done)
{
    public void Apply()
    {
        var root = edit.File.Root;
        foreach (var service in vocabulary.AddedServices)
            Append("services", ("name", service.Name), ("documented", "false"), ("review", "true"), ("title", "Identifier that a scenario uses"), ("id", Yaml.Scalar(service.Id)));
        foreach (var patient in vocabulary.AddedPatients)
            Append("patients", ("name", patient.Name), ("documented", "false"), ("review", "true"), ("title", "'The patient of a scenario'"), ("nhsNumber", Yaml.Scalar(patient.Id)));
        var known = root.Items("applications").Select(row => row.Text("title") ?? "").ToHashSet();
        var names = root.Items("applications").Select(row => row.Text("name") ?? "").ToHashSet();
        foreach (var title in diff.Page.Of(TableKinds.Scenarios).SelectMany(row => ApplicationCell.Split(row.Plain("application"))).Where(known.Add))
            Append("applications", ("name", Identifier.New(title.All(char.IsDigit) ? $"Application {title}" : title, names)), ("title", Yaml.Scalar(title)));
        foreach (var outcome in vocabulary.AddedOutcomes)
        {
            Append("outcomes",
                ("name", outcome.Name), ("status", outcome.Id), ("issue", outcome.Id[0] == '5' ? "exception" : "processing"),
                ("code", $"REC_{Identifier.Kebab(outcome.Name).Replace('-', '_').ToUpperInvariant()}"), ("diagnostics", Yaml.Scalar($"The receiver answers HTTP {outcome.Id}.")));
        }
    }

    private void Append(string table, params (string Key, string Value)[] pairs)
    {
        if ((table == "outcomes" ? edit.List(edit.File.Root.Block(table), "rows") : edit.List(edit.File.Root, table)) is not { } list)
            throw new GuideException($"{edit.File.Path}: there is no table '{table}' that '{pairs[0].Value}' could be added to. Add it.");
        list.Append(NewRows.Short(list.Indentation, pairs));
        done.Add($"added: {table} {pairs[0].Value}");
    }
}
