using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Parsing.Checks;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Generator.Onboarding;

/// <summary>The certificate chains. A row may name a parent that stands below it.</summary>
internal static class CertificateTable
{
    private static readonly string[] Columns = ["commonName", "thumbprint", "parentCommonName", "parentThumbprint", "environment"];

    public static EquatableArray<CertificateModel> Read(Block root, TableContext context)
    {
        var table = new SymbolTable<CertificateModel>("certificate");
        var blocks = new Dictionary<string, Block>(StringComparer.Ordinal);
        context.ReadRows(root, "certificates", table, ["name", "documented", "guide", "parent", "direction", "pem", "errata", "review"], "name", block =>
        {
            var row = Row(block, context);
            blocks[row.Name] = block;
            return row;
        });
        foreach (var row in table.Rows)
            CheckParent(row, blocks[row.Name], table);
        return table.Rows.Where(IsWhole).ToEquatableArray();

        // A row goes with any certificate above it that was dropped; failed rows are never followed, so a circle ends.
        bool IsWhole(CertificateModel row) => !blocks[row.Name].Failed
            && (row.Parent is not { } name || (table.TryGet(name, out var parent) && IsWhole(parent)));
    }

    private static CertificateModel Row(Block block, TableContext context)
    {
        var guide = block.Cells("guide", Columns);
        string Cell(string column) => guide.TextOf(column) ?? "";
        if (!block.Has("guide"))
            _ = block.Text("guide");
        var row = new CertificateModel(
            block.Name("name"), block.Flag("documented", otherwise: true), Cell("commonName"), Plain(Cell("thumbprint")), Cell("environment"),
            block.Word("direction", "inbound", "outbound") == "outbound",
            block.OptionalText("parent"), block.OptionalText("pem"), guide, block.References("errata", context.Errata));
        // Until somebody has looked at it, a row may contradict itself as the page does.
        if (!block.Failed && !block.IsUnderReview && !IsThumbprint(row.Thumbprint))
            block.Fail(OnboardingDiagnostics.MalformedThumbprint, PrintedValues.Cell(block.Node("guide"), "thumbprint"), Block.Shorten(row.Thumbprint));
        if (!block.Failed && row.Pem is { } pem)
            CheckPem(block, row, pem);
        return row;
    }

    private static void CheckPem(Block block, CertificateModel row, string pem)
    {
        if (PemText.Decode(pem, out var complaint) is not { } der)
            block.Fail(OnboardingDiagnostics.MalformedPem, block.PlaceOf("pem"), row.Name, complaint);
        else if (!block.IsUnderReview && PemText.Thumbprint(der) is var actual && actual != row.Thumbprint)
            block.Fail(OnboardingDiagnostics.ThumbprintDiffers, PrintedValues.Cell(block.Node("guide"), "thumbprint"), row.Thumbprint, actual);
    }

    private static void CheckParent(CertificateModel row, Block block, SymbolTable<CertificateModel> table)
    {
        if (block.Reference("parent", table) is not { } parent)
            return;
        CheckPrinted("parentCommonName", parent.CommonName);
        CheckPrinted("parentThumbprint", parent.Thumbprint);
        if (Circle(row, table) is { } circle)
            block.Fail(OnboardingDiagnostics.CircularChain, block.PlaceOf("parent"), row.Name, circle);

        void CheckPrinted(string column, string actual)
        {
            var printed = row.Guide.TextOf(column);
            if (printed is not null && !block.IsUnderReview && Plain(printed) != Plain(actual))
                block.Fail(OnboardingDiagnostics.ParentDiffers, PrintedValues.Cell(block.Node("guide"), column), Block.Shorten(printed), parent.Name, actual);
        }
    }

    private static string? Circle(CertificateModel row, SymbolTable<CertificateModel> table)
    {
        var path = new List<string> { row.Name };
        for (var current = row; current.Parent is { } name && table.TryGet(name, out current!);)
        {
            if (path.Contains(name))
                return string.Join(" > ", path.Append(name));
            path.Add(name);
        }

        return null;
    }

    // Some print a thumbprint in capitals, with colons or blanks between its bytes.
    private static string Plain(string text)
    {
        var digits = new string([.. text.Where(character => character is not (':' or ' ' or '\u00A0'))]).ToLowerInvariant();
        return IsThumbprint(digits) ? digits : text;
    }

    private static bool IsThumbprint(string text) => text.Length == 40 && text.All(character => character is >= '0' and <= '9' or >= 'a' and <= 'f');
}
