using System.Linq;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>The member <c>ScenarioCatalogue.Default</c>, which holds all tables.</summary>
internal static class RootEmitter
{
    public static SourceText Emit(RootModel root, string namespaceName)
    {
        var writer = SourceWriter.ForFile(namespaceName);
        writer.Line();
        writer.Open("public sealed partial class ScenarioCatalogue");
        writer.Summary(DocComment.Escape($"The catalogue of guide {root.Guide?.Version}."));
        writer.OpenProperty("ScenarioCatalogue", "Default");
        if (root.Guide is { } guide)
        {
            writer.Set("Guide", $"new({string.Join(", ", new[] { guide.Title, guide.Version, guide.Core, guide.Package, guide.Source }.Select(Literal.Of))})");
        }

        writer.Set("ParityRelease", Literal.Of(root.ParityRelease));
        writer.Set("Environments", "BarsEnvironments.All");
        writer.Set("Applications", "BarsApplications.All");
        writer.Set("Headers", "BarsHeaders.All");
        writer.Set("Interactions", "global::Bars.Scenarios.Interactions.All");
        writer.Set("Outcomes", "global::Bars.Scenarios.Outcomes.All");
        if (root.OutcomeSystem is not null)
        {
            writer.Set("UnmatchedOutcome", $"global::Bars.Scenarios.Outcomes.{root.UnmatchedOutcome}");
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

        writer.Set("Services", "[.. DosServices.All, .. DosServices.Undocumented]");
        writer.Set("Patients", "[.. global::Bars.Scenarios.Patients.All, .. global::Bars.Scenarios.Patients.Undocumented]");
        writer.Set("Messages", "global::Bars.Scenarios.Messages.All");
        writer.Set("Scenarios", Literal.Expressions(root.Areas.Select(area => $".. {area}Scenarios.All, .. {area}Scenarios.Undocumented")));
        if (root.HasStateful)
            writer.Set("Stateful", "StatefulScenarios.Table");
        writer.Set("Differences", Literal.Expressions(root.Differences.Select(difference =>
            $"new({Literal.Of(difference.Name)}, {Literal.Of(difference.Guide)}, {Literal.Of(difference.Tkw)})")));
        writer.Set("Errata", "global::Bars.Scenarios.Errata.All");
        writer.Close(";");
        writer.Close();
        return writer.ToSourceText();
    }
}
