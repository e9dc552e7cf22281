using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>A type around or of the theories: <c>class</c>, <c>record struct</c> or the like, and its name.</summary>
internal sealed record TheoryType(string Keyword, string Name);

/// <summary>A class with <c>[ScenarioTheories]</c>. Holds no positions, so that moving the class re-emits nothing.</summary>
/// <param name="FullName">Namespace, containing types and name, in metadata form.</param>
/// <param name="Namespace">Namespace as C#; empty for the global one.</param>
/// <param name="Types">The containing types, outermost first, and the class itself.</param>
/// <param name="Parameters">Names of the two parameters of <c>PerformAsync</c>.</param>
/// <param name="Filter">Which rows run.</param>
/// <param name="CanHoldTheories">Whether the class is of a kind that theories can be added to.</param>
internal sealed record TheoryClass(
    string FullName,
    string Namespace,
    EquatableArray<TheoryType> Types,
    EquatableArray<string> Parameters,
    TheoryFilter Filter,
    bool CanHoldTheories)
{
    public string Name => Types[Types.Count - 1].Name;
}

/// <summary>A word of a filter and where it stands.</summary>
internal sealed record TheoryWord(string Argument, string Value, TextRange Range);

/// <summary>Where a class and its filters stand, and what is wrong with its shape: for diagnostics only.</summary>
internal sealed record TheorySite(
    string Path, string Name, TextRange NameRange, EquatableArray<TheoryWord> Words, EquatableArray<DiagnosticInfo> Complaints);

/// <summary>What is read of an attributed class; the two parts go separate ways.</summary>
internal sealed record TheoryTarget(TheoryClass Class, TheorySite Site);
