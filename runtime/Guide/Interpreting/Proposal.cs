using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>What is made of a new row until somebody has looked at it.</summary>
public sealed record Proposal
{
    /// <summary>Keys of <c>request</c> with their values as YAML, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Request { get; init; } = [];

    /// <summary>The value of <c>sentinel</c>, or <see langword="null"/> when the interaction alone decides.</summary>
    public string? Sentinel { get; init; }

    /// <summary>The value of <c>when</c> as YAML, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>Keys of <c>expect</c> with their values as YAML, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Expect { get; init; } = [];

    /// <summary>What the cells leave open or contradict.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>A value of the request, or <see langword="null"/>.</summary>
    public string? Asked(string key) => Request.FirstOrDefault(pair => pair.Key == key).Value;

    /// <summary>A value of the expectation, or <see langword="null"/>.</summary>
    public string? Expected(string key) => Expect.FirstOrDefault(pair => pair.Key == key).Value;
}
