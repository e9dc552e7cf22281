namespace Bars.Scenarios;

/// <summary>A use-case category of BaRS.</summary>
/// <param name="Code">Code in <see cref="ScenarioCatalogue.UseCaseSystem"/>, for example <c>a1t1</c>.</param>
/// <param name="Display">Its display.</param>
public sealed record UseCase(string Code, string Display);
