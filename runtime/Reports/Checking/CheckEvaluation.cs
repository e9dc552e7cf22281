using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>One check on one side of one exchange.</summary>
internal sealed class CheckEvaluation(Check check, CheckedSide side, ExchangeValidatorOptions options, Shown shown)
{
    /// <summary>Reason of checks that ask nothing of an interaction.</summary>
    public const string OtherInteraction = "not a check of this interaction";
    private const string Unreadable = "the body can not be read";

    private readonly CheckQuirk? _quirk = options.Parity ? check.Quirk : null;

    public ExchangeValidatorOptions Options => options;

    public CheckedSide Side => side;

    /// <summary>What comes of the check; <see langword="null"/> when a profile validator has to be asked.</summary>
    public CheckResult? Evaluate()
    {
        try
        {
            return Applicable() is { } reason ? NotApplicable(reason) : Look();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or InvalidCastException or NotSupportedException or OverflowException)
        {
            // FHIRPath throws where a body has several values and the expression wants one, or where a value is none of its type.
            return Failed("something else", "Bundle", side.Body.Source?.Position);
        }
    }

    public CheckResult Passed() => new(check, side.Side, CheckOutcome.Passed, []);

    public CheckResult NotApplicable(string reason) => new(check, side.Side, CheckOutcome.NotApplicable, [], reason);

    public CheckResult Failed(IReadOnlyList<Finding> findings) => new(check, side.Side, CheckOutcome.Failed, findings);

    public Finding Finding(Severity severity, string message, string? location, string? expected, string? actual, TextPosition? position) =>
        new(severity, check.Id, side.RequirementOf(check), location, expected, actual, message) { Position = position };

    private string? Applicable()
    {
        // These two say why nothing else can be said, so they come first, whatever the interaction.
        if (check.Kind == CheckKind.Interaction)
            return side.Body.IsUnreadable ? Unreadable : null;
        if (check.Kind == CheckKind.Resource && side.Body.IsUnreadable)
            return null;
        if (!side.InteractionsOf(check, options.Parity).Any(candidate => candidate.Id == side.Interaction))
            return OtherInteraction;
        var isAboutFhir = check.Kind is CheckKind.Resource or CheckKind.Profiles;
        if (!isAboutFhir && side is { Side: ExchangeSide.Response, Body.Root: { } root } && Checks.ResponseGuard is { } guard && !FhirPaths.IsTrue(guard, root, side.Time))
            return "the answer is a failure";
        if (check.Kind is CheckKind.Header or CheckKind.Url or CheckKind.Resource)
            return null;
        if (side.Body.Root is null)
            return side.Body.IsEmpty ? "there is no body" : Unreadable;
        return (_quirk?.Guard ?? check.Guard) is { } condition && !FhirPaths.IsTrue(condition, side.Body.Root, side.Time)
            ? "what it is about is not in the message"
            : null;
    }

    private CheckResult? Look() => check.Kind switch
    {
        CheckKind.Header => Match(side.Header(check.Subject!), $"header {check.Subject}"),
        CheckKind.Url => Match(side.Address, "address"),
        CheckKind.Body => LookAtBody(),
        CheckKind.Text => LookAtTexts(),
        CheckKind.Interaction => check.Requests.Any(candidate => candidate.Id == side.Interaction)
            ? Passed()
            : Failed(shown.Of(side.Interaction), "interaction", null),
        CheckKind.Resource => side.Body.Deviation is { } deviation ? Failed(deviation, "body", side.Body.DeviationAt)
            : side.Body.IsEmpty ? Failed("nothing", "body", null)
            : Passed(),
        _ => null,
    };

    private CheckResult Match(string? value, string location) =>
        value is not null && IsMatch(value) ? Passed() : Failed(shown.Of(value), location, null);

    private CheckResult LookAtBody()
    {
        var root = side.Body.Root!;
        if (FhirPaths.IsTrue(_quirk?.Expression ?? check.Expression!, root, side.Time))
            return Passed();
        var places = check.At.Select(at => FhirPaths.Select(at, root, side.Time)).FirstOrDefault(nodes => nodes.Count > 0) ?? [];
        var actual = check.Actual is { } path ? shown.Of(FhirPaths.Select(path, root, side.Time).Select(FhirPaths.Text)) : null;
        if (places.Count == 0)
            return Failed(actual, null, null);
        var place = FhirPaths.Path(places[0]);
        return Failed(actual, place, side.Body.Source?.Locate(place).Position, places.Count - 1);
    }

    private CheckResult LookAtTexts()
    {
        var names = check.Subject!.Split('.');
        var nodes = side.Body.Source?.DescendantsAndSelf().Where(node => IsSubject(node, names)).ToList() ?? [];
        var bad = nodes.FindAll(node => !IsMatch(node.Text ?? ""));
        if (nodes.Count > 0 && (bad.Count == 0 || (_quirk?.IsContentWithOne == true && bad.Count < nodes.Count)))
            return Passed();
        return bad.Count == 0 ? Failed("nothing", null, null) : Failed(shown.Of(bad[0].Text), bad[0].Path(), bad[0].Position, bad.Count - 1);
    }

    private static bool IsSubject(SourceNode node, string[] names)
    {
        var current = node;
        for (var index = names.Length - 1; index >= 0; index--, current = current.Parent)
        {
            if (current is null || current.Name != names[index])
                return false;
        }

        return true;
    }

    // Without backtracking, no value can make an expression slow.
    private bool IsMatch(string value) => Regex.IsMatch(value, _quirk?.Pattern ?? check.Pattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private CheckResult Failed(string? actual, string? location, TextPosition? position, int further = 0)
    {
        var severity = check.IsAdvice && _quirk?.IsError != true ? Severity.Warning : Severity.Error;
        var message = check.Message
            + (check.Expected is { } expected ? $": expected {expected}" : "")
            + (actual is null ? "" : $"{(check.Expected is null ? ":" : ",")} found {actual}")
            + (further == 0 ? "" : further == 1 ? ", and so in 1 more place" : $", and so in {further} more places")
            + ".";
        return Failed([Finding(severity, message, location, check.Expected, actual, position)]);
    }
}
