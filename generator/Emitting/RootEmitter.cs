using System.Linq;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>The member <c>ScenarioCatalogue.Default</c>, which holds all tables.</summary>
internal static class RootEmitter
{
    public static SourceText Emit(RootModel root, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        if (target == EmitTarget.Catalogue)
        {
            writer.Open("public sealed partial class ScenarioCatalogue");
            writer.Summary(DocComment.Escape($"The catalogue of guide {root.Guide?.Version}."));
        }
        else
        {
            writer.Summary("Ids of scenarios, by area: constants, so that attributes can name them.");
            writer.Line($"{target.Visibility} static partial class {CatalogueNames.ScenarioIds};");
            writer.Line();
            writer.Summary("Ids of resources that scenarios read or are answered with, by area.");
            writer.Line($"{target.Visibility} static partial class {CatalogueNames.ResourceIds};");
            writer.Line();
            writer.Summary(DocComment.Escape($"The catalogue of guide {root.Guide?.Version} with the overlays of this project."));
            writer.OpenTable(EmitTarget.OverlaidCatalogue);
            writer.Summary("All tables: what stand-in, runner and judge take in place of <c>ScenarioCatalogue.Default</c>.");
        }

        writer.OpenProperty("ScenarioCatalogue", "Default");
        if (root.Guide is { } guide)
        {
            writer.Set("Guide", $"new({string.Join(", ", new[] { guide.Title, guide.Version, guide.Core, guide.Package, guide.Source }.Select(Literal.Of))})");
        }

        writer.Set("ParityRelease", Literal.Of(root.ParityRelease));
        writer.Set("Environments", GuideTable("BarsEnvironments"));
        writer.Set("Applications", GuideTable("BarsApplications"));
        writer.Set("Headers", GuideTable("BarsHeaders"));
        writer.Set("Interactions", GuideTable("Interactions"));
        writer.Set("Outcomes", GuideTable("Outcomes"));
        if (root.OutcomeSystem is not null)
        {
            writer.Set("UnmatchedOutcome", $"{EmitTarget.InCatalogue("Outcomes")}.{root.UnmatchedOutcome}");
            writer.SetText("OutcomeSystem", root.OutcomeSystem);
            writer.SetText("OutcomeProfile", root.OutcomeProfile);
        }

        writer.Set("MessageDefinitionBase", Literal.Of(root.MessageDefinitionBase));
        writer.Set("UseCaseSystem", Literal.Of(root.UseCaseSystem));
        writer.Set("UseCases", Literal.Expressions(root.UseCases.Select(useCase => $"new({Literal.Of(useCase.Code)}, {Literal.Of(useCase.Display)})")));
        if (root.Sender is { } sender)
        {
            var values = new[] { sender.OdsCode, sender.OrganisationName, sender.SoftwareId, sender.SoftwareName, sender.SoftwareVersion, sender.ServiceId };
            writer.Set("Sender", $"new({string.Join(", ", values.Select(Literal.Of))})");
        }

        writer.Set("Services", Lists("DosServices"));
        writer.Set("Patients", Lists("Patients"));
        writer.Set("Messages", GuideTable("Messages"));
        writer.Set("Scenarios", Lists([.. root.Areas.Select(area => $"{area}Scenarios")]));
        if (root.HasStateful)
            writer.Set("Stateful", $"{target.Here("StatefulScenarios")}.Table");
        writer.Set("Differences", GuideTable("Differences"));
        writer.Set("Errata", $"{target.Here("Errata")}.All");
        writer.Close(";");
        writer.Close();
        return writer.ToSourceText();

        string Lists(params string[] tables) =>
            Literal.Expressions(tables.Select(table => $".. {target.Here(table)}.All, .. {target.Here(table)}.Undocumented"));
    }

    private static string GuideTable(string name) => $"{EmitTarget.InCatalogue(name)}.All";
}
