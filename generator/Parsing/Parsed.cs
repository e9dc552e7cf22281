using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>What was read of files, without positions, and what was wrong with them.</summary>
internal sealed record Parsed<TModel>(TModel Model, EquatableArray<DiagnosticInfo> Diagnostics)
    where TModel : class;
