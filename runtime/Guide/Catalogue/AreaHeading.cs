namespace Bars.Scenarios.Guide.Catalogue;

/// <summary>An area of scenarios.</summary>
/// <param name="Name">Name of the area, for example <c>MessageDef</c>.</param>
/// <param name="Heading">What the page prints above its rows, which is the name unless the file says otherwise.</param>
internal sealed record AreaHeading(string Name, string Heading);
