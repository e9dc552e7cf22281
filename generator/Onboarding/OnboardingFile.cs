using Bars.Scenarios.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Onboarding;

/// <summary>The part of the generator that turns <c>onboarding.yaml</c> into constants and data.</summary>
internal static class OnboardingFile
{
    public const string Name = "onboarding.yaml";

    public static void Register(IncrementalGeneratorInitializationContext context, CatalogueInputs inputs)
    {
        var tables = context.ReadSibling(
            inputs, Name, static catalogue => new KnownRows(catalogue.Environments, catalogue.Errata, catalogue.IsComplete), OnboardingParser.Parse);
        tables.Add("BarsAccess", static model => model.Access, OnboardingEmitter.Access);
        tables.Add("TokenRules", static model => model.Token, OnboardingEmitter.Token);
        tables.Add("TokenErrors", static model => model.TokenErrors, OnboardingEmitter.TokenErrors);
        tables.Add("KeyIdPatterns", static model => model.KeyIds, OnboardingEmitter.KeyIds);
        tables.Add("HostNamePatterns", static model => model.HostNames, OnboardingEmitter.HostNames);
        tables.Add("ProxyOutcomes", static model => model.Proxy, OnboardingEmitter.Proxy);
        tables.Add("RetryRules", static model => model.Retry, OnboardingEmitter.Retry);
        tables.Add("Certificates", static model => model.Certificates, OnboardingEmitter.Certificates);
    }
}
