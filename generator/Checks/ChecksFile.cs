using Bars.Scenarios.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>The part of the generator that turns <c>checks.yaml</c> into constants and data.</summary>
internal static class ChecksFile
{
    public const string Name = "checks.yaml";

    public static void Register(IncrementalGeneratorInitializationContext context, CatalogueInputs inputs)
    {
        var tables = context.ReadSibling(inputs, Name, CatalogueValues.Of, ChecksParser.Parse);
        tables.Add("CheckedInteractions", static model => model.Interactions, ChecksEmitter.Interactions);
        tables.Add("Checks", static model => model.Checks, ChecksEmitter.Checks);
        tables.Add("CheckRules", static model => new RulesModel(model.Ruleset, model.ResponseGuard), ChecksEmitter.Rules);
    }
}
