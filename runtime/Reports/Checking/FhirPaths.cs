using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.ElementModel;
using Hl7.Fhir.Model;
using Hl7.FhirPath;

namespace Bars.Scenarios.Reports;

/// <summary>The FHIRPaths of the checks, each compiled once.</summary>
internal static class FhirPaths
{
    private static readonly FhirPathCompiler Compiler = new();
    private static readonly ConcurrentDictionary<string, CompiledExpression> Compiled = new(StringComparer.Ordinal);

    /// <summary>Compiles an expression.</summary>
    /// <exception cref="FormatException">It is no FHIRPath.</exception>
    public static CompiledExpression Compile(string expression) => Compiled.GetOrAdd(expression, static text => Compiler.Compile(text));

    /// <summary>What an expression selects.</summary>
    public static IReadOnlyList<PocoNode> Select(string expression, PocoNode root, DateTimeOffset time) => Compile(expression)(root, Context(time)).ToList();

    /// <summary>Whether an expression is true: nothing, or something else than one truth value, is not.</summary>
    public static bool IsTrue(string expression, PocoNode root, DateTimeOffset time) =>
        Select(expression, root, time) is [var only] && Value(only) is true;

    /// <summary>The place of an element, for example <c>Bundle.entry[5].resource.name[1]</c>.</summary>
    public static string Path(PocoNode node) => ((IShortPathGenerator)node).ShortPath;

    /// <summary>A value as text; the type of an element with parts.</summary>
    public static string? Text(PocoNode node) => Value(node) switch
    {
        null => node.Poco.TypeName,
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var value => value.ToString(),
    };

    private static object? Value(PocoNode node) => node.GetValue() ?? (node.Poco as PrimitiveType)?.JsonValue;

    private static EvaluationContext Context(DateTimeOffset time) => new()
    {
        Environment = new Dictionary<string, IEnumerable<PocoNode>>(StringComparer.Ordinal) { ["time"] = [PocoNode.ForPrimitive(new FhirDateTime(time))] },
    };
}
