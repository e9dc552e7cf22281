using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>What the tables of one catalogue share while they are read: the log, and the rows read so far.</summary>
internal sealed class TableContext(ParseLog log)
{
    public ParseLog Log { get; } = log;

    public SymbolTable<ErratumModel> Errata { get; } = new("erratum");

    public SymbolTable<EnvironmentModel> Environments { get; } = new("environment");

    public SymbolTable<ApplicationModel> Applications { get; } = new("application");

    public SymbolTable<HeaderModel> Headers { get; } = new("header");

    public SymbolTable<InteractionModel> Interactions { get; } = new("interaction");

    public SymbolTable<OutcomeModel> Outcomes { get; } = new("outcome");

    public SymbolTable<UseCaseModel> UseCases { get; } = new("use case");

    public SymbolTable<ServiceModel> Services { get; } = new("service");

    public SymbolTable<PatientModel> Patients { get; } = new("patient");

    public SymbolTable<MessageModel> Messages { get; } = new("message");

    public SymbolTable<DifferenceModel> Differences { get; } = new("difference");

    /// <summary>Names of the applications that a cell of the guide lists, by the cell.</summary>
    public Dictionary<string, EquatableArray<string>> ApplicationsOfCell { get; } = new(StringComparer.Ordinal);

    public string MessageDefinitionBase { get; set; } = "";

    /// <summary>Reads the rows of a table: each becomes known by its name, and usable if nothing was wrong with it.</summary>
    public void ReadRows<T>(Block parent, string key, SymbolTable<T> table, string[] keys, string nameKey, Func<Block, T?> read)
        where T : class
    {
        table.IsIncomplete |= parent.Has(key) ? parent.Node(key) is not YamlSequence : parent.HasUnknownKeys;
        var what = Article(table.What);
        foreach (var node in parent.Items(key))
        {
            var block = new Block(node, what, Log, null, node.Place.IsOverlay ? [.. keys, OverlayMerge.Override] : keys);
            block.WarnOfReview();
            var row = read(block);
            var name = (block.Node(nameKey) as YamlScalar)?.Value;
            table.IsIncomplete |= name is null || block.IsMisnamed;
            if (name is null)
                continue;
            if (table.IsDeclared(name))
                block.Fail(Descriptors.DuplicateName, block.PlaceOf(nameKey), $"the {nameKey}", Block.Shorten(name));
            else
                table.Add(name, block.Failed ? null : row);
        }
    }

    /// <summary>The errata of a row; that an overlay overrides it is one as well.</summary>
    /// <param name="row">The block of the row.</param>
    /// <param name="name">Its name, unique in the catalogue.</param>
    public EquatableArray<ErratumModel> ErrataOf(Block row, string name)
    {
        var errata = row.References("errata", Errata);
        if (!row.Has(OverlayMerge.Override))
            return errata;
        var reason = row.Text(OverlayMerge.Override);
        if (reason.Length == 0 && !row.Failed)
            row.WrongShape(OverlayMerge.Override, "a text that says why", "nothing");
        var erratum = new ErratumModel($"Override{name}", $"Overridden by {Path.GetFileName(row.Place.Source?.Path)}.", null, null, reason);
        Errata.Add(erratum.Id, erratum);
        return errata.Append(erratum).ToEquatableArray();
    }

    /// <summary>Reports a value that another row of the table has already.</summary>
    public static void Unique(Block block, string key, string value, HashSet<string> seen, string what)
    {
        if (!block.Failed && !seen.Add(value))
            block.Fail(Descriptors.DuplicateName, block.PlaceOf(key), what, Block.Shorten(value));
    }

    /// <summary>Reports an NHS number that is none; only a warning, or nothing with an erratum, when the guide prints it so.</summary>
    public static void CheckNhsNumber(Block block, string key, string number, bool isPrinted, EquatableArray<ErratumModel> errata)
    {
        if (block.Failed || block.IsUnderReview || NhsNumbers.Complaint(number) is not { } complaint)
            return;
        if (!isPrinted)
            block.Fail(Descriptors.InvalidNhsNumber, block.PlaceOf(key), Block.Shorten(number), complaint);
        else if (!errata.Any(erratum => erratum.Printed?.Contains(number) == true))
            block.Fail(Descriptors.PrintedInvalidNhsNumber, block.PlaceOf(key), Block.Shorten(number), complaint);
    }

    private static string Article(string what) => ("aeio".IndexOf(what[0]) >= 0 ? "an " : "a ") + what;
}
