namespace Bars.Scenarios;

/// <summary>A BaRS application, as the guide's column "BaRS Application" prints it.</summary>
/// <param name="Name">Name within the catalogue, for example <c>Ed111</c>.</param>
/// <param name="Title">The printed name, for example <c>111-ED</c>.</param>
public sealed record BarsApplication(string Name, string Title);
