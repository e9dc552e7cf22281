namespace Bars.Scenarios;

/// <summary>A way in which TKW differs from the guide that is not the answer to one row.</summary>
/// <param name="Name">Name within the catalogue.</param>
/// <param name="Guide">What the guide asks for, or the catalogue's choice where the guide is silent.</param>
/// <param name="Tkw">What TKW does.</param>
/// <param name="IsImitated">Whether the stand-in does as TKW when it is asked for parity; it never does where this is <see langword="false"/>.</param>
public sealed record Difference(string Name, string Guide, string Tkw, bool IsImitated = true);
