using System.Collections.Generic;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>What an update made of a file.</summary>
/// <param name="Text">The new text, with the byte order mark if the file had one.</param>
/// <param name="IsChanged">Whether it differs from the file.</param>
/// <param name="Done">What was done, a sentence each.</param>
/// <param name="ByHand">What is left to be done by hand, a sentence each.</param>
public sealed record UpdateResult(string Text, bool IsChanged, IReadOnlyList<string> Done, IReadOnlyList<string> ByHand);
