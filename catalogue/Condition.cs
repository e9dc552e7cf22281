using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A further condition of a row on a request, besides its sentinel.</summary>
/// <param name="Element">What is looked at, for example <c>slotStatus</c> or <c>useCase</c>.</param>
/// <param name="Values">What it has to be: all of these values, in any order, or one word such as <c>absent</c>.</param>
public sealed record Condition(string Element, IReadOnlyList<string> Values);
