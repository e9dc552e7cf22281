namespace Bars.Scenarios;

/// <summary>The edition of the guide a catalogue was made from.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Version">Version of the guide, for example <c>1.8.1</c>.</param>
/// <param name="Core">Version of BaRS Core it belongs to.</param>
/// <param name="Package">Version of the FHIR package <c>uk.nhsdigital.bars.r4</c> it belongs to.</param>
/// <param name="Source">Address of the page.</param>
public sealed record GuideEdition(string Title, string Version, string Core, string Package, string Source);
