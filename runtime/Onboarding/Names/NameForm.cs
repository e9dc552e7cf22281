using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Onboarding;

/// <summary>A <see cref="NamePattern"/> at work: names are made by it and taken apart again.</summary>
internal sealed partial class NameForm
{
    private readonly string _pattern;
    private readonly Regex _regex;

    /// <summary>Prepares a pattern.</summary>
    /// <param name="pattern">The convention.</param>
    /// <param name="word">Regular expression of a word to fill in, by its name in the pattern.</param>
    /// <param name="options">How names are compared.</param>
    public NameForm(NamePattern pattern, Func<string, string> word, RegexOptions options = RegexOptions.None)
    {
        _pattern = pattern.Pattern;
        var groups = Slots().Matches(_pattern).Select(slot => (slot.Index, slot.Length, Name: slot.Groups[1].Value)).ToArray();
        Words = [.. groups.Select(group => group.Name)];
        var expression = "";
        var position = 0;
        foreach (var (index, length, name) in groups)
        {
            expression += $"{Regex.Escape(_pattern[position..index])}({word(name)})";
            position = index + length;
        }

        _regex = new Regex($@"\A{expression}{Regex.Escape(_pattern[position..])}\z", options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The words to fill in, in the order of the pattern.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The name with the words filled in.</summary>
    /// <param name="values">As many as there are <see cref="Words"/>, in their order.</param>
    public string Fill(params IReadOnlyList<string> values)
    {
        var next = 0;
        return Slots().Replace(_pattern, _ => values[next++]);
    }

    /// <summary>The words of a name, or <see langword="null"/> when it does not follow the pattern.</summary>
    public IReadOnlyList<string>? Match(string name) =>
        _regex.Match(name) is { Success: true } match ? [.. match.Groups.Values.Skip(1).Select(group => group.Value)] : null;

    [GeneratedRegex("<([^>]*)>")]
    private static partial Regex Slots();
}
