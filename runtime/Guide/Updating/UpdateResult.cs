using System.Collections.Generic;

namespace Bars.Scenarios.Guide.Updating;

/// <summary>A file as an update leaves it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">The text, with the byte order mark if the file has one.</param>
/// <param name="IsChanged">Whether it differs from the file.</param>
public sealed record UpdatedFile(string Path, string Text, bool IsChanged);

/// <summary>What an update made of the catalogue.</summary>
/// <param name="Table"><c>scenarios.yaml</c>.</param>
/// <param name="Onboarding"><c>onboarding.yaml</c>, or <see langword="null"/> when there is none.</param>
/// <param name="Done">What was done, a sentence each.</param>
/// <param name="ByHand">What is left to be done by hand, a sentence each.</param>
public sealed record UpdateResult(UpdatedFile Table, UpdatedFile? Onboarding, IReadOnlyList<string> Done, IReadOnlyList<string> ByHand);
