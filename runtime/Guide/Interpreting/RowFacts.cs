using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Generator.Parsing.Checks;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>What the cells of a scenario say, before anything is made of it.</summary>
public sealed partial class RowFacts
{
    /// <summary>Cells longer than this are cut before they are searched: the guide's longest has 200 characters.</summary>
    private const int LongestCell = 4000;

    /// <summary>Reads the cells of a scenario or of a cell of the stateful table.</summary>
    public RowFacts(GuideRow row)
    {
        Row = row;
        (Test, Hint, Value, Comment) = (Cell("test"), Cell("hint"), Cell("value"), Cell("comment"));
        TestStatus = Status(row.Kind == TableKinds.Stateful ? Cell("cell") : Test);
        CommentStatus = Status(QuotedTitle().Replace(Comment, ""));
        Path = Paths().Match(Hint) is { Success: true } path ? path.Groups["path"].Value : null;
        PathId = Paths().Match(Hint) is { Success: true } withId && withId.Groups["id"].Success ? withId.Groups["id"].Value : null;
        CommentId = Guids(Comment).FirstOrDefault();
        Context = ContextParameter().Match(Hint) is { Success: true } context ? context.Groups["id"].Value : null;
        Replaced = Replacement().Match(Hint) is { Success: true } replacement ? replacement.Groups["old"].Value : null;
        Replacing = Replacement().Match(Hint) is { Success: true } replacing ? replacing.Groups["new"].Value : null;
        BodyName = Body().Match(Hint) is { Success: true } body ? body.Groups["name"].Value : null;
        Parameters = [.. Parameter().Matches(Hint).Select(match => new QueryParameter(Uri.UnescapeDataString(match.Groups["name"].Value), match.Groups["value"].Value))];
        References = [.. QuotedTitle().Matches(Comment).Select(match => match.Groups["title"].Value)];
    }

    /// <summary>The row.</summary>
    public GuideRow Row { get; }

    /// <summary>The test's name.</summary>
    public string Test { get; }

    /// <summary>The hint or sentinel element.</summary>
    public string Hint { get; }

    /// <summary>The sentinel value as printed.</summary>
    public string Value { get; }

    /// <summary>The comment.</summary>
    public string Comment { get; }

    /// <summary>HTTP status in the test's name.</summary>
    public int? TestStatus { get; }

    /// <summary>HTTP status that the comment says the row returns; what it says of other rows is left out.</summary>
    public int? CommentStatus { get; }

    /// <summary>The status of the answer: that of the name, else that of the comment, else 200.</summary>
    public int ExpectedStatus => TestStatus ?? CommentStatus ?? 200;

    /// <summary>Path of a read in the hint, for example <c>/Appointment</c>.</summary>
    public string? Path { get; }

    /// <summary>Resource id behind that path.</summary>
    public string? PathId { get; }

    /// <summary>First resource id in the comment.</summary>
    public string? CommentId { get; }

    /// <summary>The code of the first parameter <c>context</c> in the hint.</summary>
    public string? Context { get; }

    /// <summary>The NHS number of the body that the hint says to replace.</summary>
    public string? Replaced { get; }

    /// <summary>The NHS number that the hint puts in its place.</summary>
    public string? Replacing { get; }

    /// <summary>The body that the hint names; instructions may follow the name.</summary>
    public string? BodyName { get; }

    /// <summary>Query parameters of the hint in their order, the values as printed.</summary>
    public IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>Titles of other rows that the comment quotes.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>The sentinel value if it is an id, the first one of several.</summary>
    public string? ValueId => Ids("value").ToList() is [var first, .. var others] && (first == Value || others.Count > 0) ? first : null;

    /// <summary>Whether any value is a sentinel.</summary>
    public bool IsAny => Value.StartsWith("any", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the body's patient is to have no NHS number.</summary>
    public bool IsWithoutNhsNumber =>
        Value.StartsWith("blank", StringComparison.OrdinalIgnoreCase)
        || (Hint.Contains("remove", StringComparison.OrdinalIgnoreCase) && Hint.Contains("NHSNumber", StringComparison.OrdinalIgnoreCase))
        || Test.Contains("no NHS", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether something is cancelled.</summary>
    public bool IsCancellation => Test.Split(' ')[0].StartsWith("cancel", StringComparison.OrdinalIgnoreCase);

    /// <summary>The element that decides, as the catalogue names it; <see langword="null"/> when the hint names none.</summary>
    public string? Element =>
        PathId is not null ? "resource-id"
        : Path is not null ? null
        : Has("context=") || Has("context (") ? "context"
        : Has("Schedule.actor") || Has("HealthcareService") || Has("start=") || Has("status=") ? "slot-service"
        : Has("Target") && Has("NHSD") ? "target-identifier"
        : Has("Patient.identifier") || BodyName is not null ? "nhs-number"
        : null;

    /// <summary>All ids in a column.</summary>
    public IEnumerable<string> Ids(string column) => IdsIn(Cell(column));

    /// <summary>All GUIDs in a text.</summary>
    public static IEnumerable<string> Guids(string text) =>
        IdsIn(text).Select(id => id.ToLowerInvariant()).Where(id => Formats.IsGuid(id));

    /// <summary>The statuses in a text.</summary>
    public static IEnumerable<int> Statuses(string text) =>
        PrintedTokens.In(text).Where(token => token.IsStatus).Select(token => int.Parse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture));

    private static IEnumerable<string> IdsIn(string text) => PrintedTokens.In(text).Where(token => !token.IsStatus).Select(token => token.Text);

    private static int? Status(string text) => Statuses(text).Cast<int?>().FirstOrDefault();

    private bool Has(string text) => Hint.Contains(text, StringComparison.OrdinalIgnoreCase);

    private string Cell(string column)
    {
        var text = Row.Plain(column) is { Length: <= LongestCell } plain ? plain : Row.Plain(column)[..LongestCell];
        return SpacedNumber().Replace(text, number => GuideRow.Digits(number.Value));
    }

    // An NHS number as people write it.
    [GeneratedRegex(@"(?<!\d)\d{3} \d{3} \d{4}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacedNumber();

    [GeneratedRegex(@"^(?:GET )?(?<path>/[A-Za-z$-]{1,40})(?:/(?<id>[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}))?(?![A-Za-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paths();

    // Not the attribute of an element, <value value="...">.
    [GeneratedRegex(@"(?<![A-Za-z%<])(?<name>[A-Za-z_][A-Za-z0-9_.%:-]{1,60})=(?<value>[^&\s""]{1,400})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"context=[^|&\s]{0,200}(?:\||%7C)(?<id>[A-Za-z0-9]{1,64})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContextParameter();

    [GeneratedRegex(@"value=""?(?<old>\d{10})""? ?\\?/?>? with (?<new>\d{10})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Replacement();

    [GeneratedRegex(@"\buse body from (?<name>[^<]{1,300})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Body();

    [GeneratedRegex(@"['‘’""](?<title>[^'‘’""]{3,100})['‘’""]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedTitle();
}
