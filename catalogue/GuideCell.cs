namespace Bars.Scenarios;

/// <summary>One cell of a table of the guide, word for word.</summary>
/// <param name="Column">The column as the catalogue names it, for example <c>hint</c>.</param>
/// <param name="Text">The text of the cell, exactly as printed.</param>
public sealed record GuideCell(string Column, string Text);
