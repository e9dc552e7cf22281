using System.Collections.Generic;
using Bars.Scenarios.Guide.Editions;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Catalogue;

/// <summary>A row of the catalogue that the guide prints.</summary>
/// <param name="Guide">The guide's cells.</param>
/// <param name="Name">Name of the row within its table, for example <c>CancelBooking</c>.</param>
/// <param name="Errata">Errata the row names.</param>
public sealed record CatalogueRow(GuideRow Guide, string Name, IReadOnlyList<string> Errata)
{
    internal YamlMappingNode Node { get; init; } = [];

    /// <summary>What generated code calls the row, for example <c>BookingScenarios.CancelBooking</c>.</summary>
    public string Constant => Guide.Kind.Name switch
    {
        "scenarios" => $"{Guide.Section}Scenarios.{Name}",
        "services" => $"DosServices.{Name}",
        "patients" => $"Patients.{Name}",
        "headers" => $"the header {Name}",
        "certificates" => $"Certificates.{Name}",
        "access" => $"the callers of {Name}",
        _ => $"stateful.{Identifier.Kebab(Name)}.{Identifier.Kebab(State)}",
    };

    /// <summary>The event of a cell of the stateful table.</summary>
    internal YamlMappingNode? Event { get; init; }

    /// <summary>The state of a cell of the stateful table.</summary>
    internal YamlMappingNode? StateNode { get; init; }

    /// <summary>Name of the state, of a cell of the stateful table.</summary>
    public string State { get; init; } = "";
}
