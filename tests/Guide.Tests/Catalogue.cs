using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Tests;

namespace Bars.Scenarios.Guide.Tests;

/// <summary>The repository's own tables.</summary>
internal static class Catalogue
{
    public static string Text { get; } = Repository.Read("scenarios.yaml");

    public static string OnboardingText { get; } = Repository.Read("catalogue", "onboarding.yaml");

    public static CatalogueFile File(string? text = null) => CatalogueFile.Parse("scenarios.yaml", text ?? Text);

    public static CatalogueFile Onboarding(string? text = null) => CatalogueFile.Parse("onboarding.yaml", text ?? OnboardingText);
}
