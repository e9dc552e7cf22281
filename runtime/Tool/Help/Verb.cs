using System.Collections.Generic;
using System.CommandLine;

namespace Bars.Scenarios.Tool.Help;

/// <summary>A verb whose help ends with examples.</summary>
/// <param name="name">The verb.</param>
/// <param name="description">One sentence.</param>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Command lines with what they do, in the order of the help.</summary>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; init; } = [];
}
