using System.Linq;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>
/// In a project with overlays, the names of the catalogue's classes mean those generated here, whatever namespaces a
/// file uses: an alias comes before what <c>using Bars.Scenarios</c> imports, so <c>Patients</c> is never ambiguous.
/// </summary>
internal static class NamesEmitter
{
    /// <summary>Global aliases; <see langword="null"/> for the catalogue itself, and where the classes are global already.</summary>
    public static SourceText? Emit(RootModel root, EmitTarget target)
    {
        if (target == EmitTarget.Catalogue || target.Namespace.Length == 0)
            return null;
        var writer = SourceWriter.ForFile();
        writer.Line();
        string[] tables = [CatalogueNames.Patients, CatalogueNames.DosServices, CatalogueNames.Errata, CatalogueNames.ScenarioIds, CatalogueNames.ResourceIds, EmitTarget.OverlaidCatalogue];
        foreach (var name in tables.Concat(root.Areas.Select(area => $"{area}Scenarios")).Concat(root.HasStateful ? ["StatefulScenarios"] : []))
            writer.Line($"global using {name} = {target.Here(name)};");
        return writer.ToSourceText();
    }
}
