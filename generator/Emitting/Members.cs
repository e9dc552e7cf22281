using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Initialisers that several kinds of rows have.</summary>
internal static class Members
{
    /// <summary>A property with an object initialiser.</summary>
    public static void OpenProperty(this SourceWriter writer, string type, string name)
    {
        writer.Line($"public static {EmitTarget.InCataloguePrefix}{type} {name} {{ get; }} = new()");
        writer.Open();
    }

    public static void Set(this SourceWriter writer, string member, string expression) => writer.Line($"{member} = {expression},");

    /// <summary>Sets a string member unless there is none.</summary>
    public static void SetText(this SourceWriter writer, string member, string? text)
    {
        if (text is not null)
            writer.Line($"{member} = {new Quoted(text)},");
    }

    public static void SetList(this SourceWriter writer, string member, EquatableArray<string>? items)
    {
        if (items is { } list)
            writer.Set(member, Literal.List(list));
    }

    /// <summary>Sets a member to a row of a table that is the catalogue's alone, unless there is none.</summary>
    public static void SetRow(this SourceWriter writer, string member, string table, string? row)
    {
        if (row is not null)
            writer.Line($"{member} = {EmitTarget.InCataloguePrefix}{table}.{row},");
    }

    /// <summary>Sets a member to the object of a row of constants, unless there is none.</summary>
    public static void SetObject(this SourceWriter writer, string member, string table, string? row, string property)
    {
        if (row is not null)
            writer.Line($"{member} = {table}.{row}.{property},");
    }

    public static void SetGuide(this SourceWriter writer, EquatableArray<CellModel> cells) =>
        writer.SetItems("Guide", cells, static (writer, cell) => writer.Add($"new({new Quoted(cell.Column)}, {new Quoted(cell.Text)})"));

    /// <summary>Sets a list without making texts of its items first, unless it is empty.</summary>
    public static void SetItems<T>(this SourceWriter writer, string member, EquatableArray<T> items, Action<SourceWriter, T> write) where T : IEquatable<T>
    {
        if (items.Count == 0)
            return;
        writer.Add($"{member} = [");
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
                writer.Add(", ");
            write(writer, items[index]);
        }

        writer.Line("],");
    }

    public static void SetErrata(this SourceWriter writer, EquatableArray<ErratumModel> errata)
    {
        if (errata.Count > 0)
            writer.Set("Errata", Literal.Expressions(errata.Select(erratum => $"{writer.Target.Here("Errata")}.{erratum.Id}")));
    }

    public static string Cells(EquatableArray<CellModel> cells) =>
        Literal.Expressions(cells.Select(cell => $"new({Literal.Of(cell.Column)}, {Literal.Of(cell.Text)})"));

    /// <summary>Lists of the rows: <c>All</c> for those of the guide's table, <c>Undocumented</c> for the others.</summary>
    public static void Lists(this SourceWriter writer, string type, string what, IEnumerable<string> documented, IEnumerable<string> undocumented)
    {
        var list = $"global::System.Collections.Generic.IReadOnlyList<{EmitTarget.InCatalogue(type)}>";
        writer.Line();
        writer.Summary($"The {what} of the guide's table, in its order.");
        writer.Line($"public static {list} All {{ get; }} = {Literal.Expressions(documented)};");
        writer.Line();
        writer.Summary($"The {what} that the guide's table does not list.");
        writer.Line($"public static {list} Undocumented {{ get; }} = {Literal.Expressions(undocumented)};");
    }
}
