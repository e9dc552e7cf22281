namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Where generated tables go: into the catalogue, or into a project that lays its own rows over it.</summary>
/// <param name="Namespace">Namespace of the generated classes; empty for the global one.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record EmitTarget(string Namespace, string Visibility)
{
    /// <summary>The class that holds all tables of a project with overlays.</summary>
    public const string OverlaidCatalogue = nameof(OverlaidCatalogue);

    /// <summary>What stands before the name of a class of the catalogue.</summary>
    public const string InCataloguePrefix = $"global::{CatalogueNamespace}.";

    private const string CatalogueNamespace = "Bars.Scenarios";

    public static readonly EmitTarget Catalogue = new(CatalogueNamespace, "public");

    /// <summary>The expression of the object that holds all tables.</summary>
    public string CatalogueObject => this == Catalogue ? $"{InCatalogue("ScenarioCatalogue")}.Default" : $"{Here(OverlaidCatalogue)}.Default";

    /// <summary>A hand-written type, or a class of a table that has no overlays: both are the catalogue's.</summary>
    public static string InCatalogue(string name) => InCataloguePrefix + name;

    /// <summary>A class that is generated here.</summary>
    public string Here(string name) => Namespace.Length == 0 ? $"global::{name}" : $"global::{Namespace}.{name}";
}
