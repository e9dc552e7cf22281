using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>The values of <c>scenarios.yaml</c> that checks may name.</summary>
internal static class CatalogueValues
{
    public static KnownValues Of(CatalogueModel catalogue) => new(
        new[]
        {
            new CellModel("messageDefinitionBase", catalogue.MessageDefinitionBase),
            new CellModel("useCaseSystem", catalogue.UseCaseSystem),
            new CellModel("useCases", $"({string.Join(" | ", catalogue.UseCases.Select(useCase => $"'{useCase.Code}'"))})"),
        }
        .Concat(catalogue.UseCases.Select(useCase => new CellModel($"useCases.{useCase.Code}", useCase.Display)))
        .Concat(catalogue.Patients.Select(patient => new CellModel($"patients.{patient.Name}", patient.NhsNumber)))
        .ToEquatableArray(),
        catalogue.IsComplete);
}
