using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Tests.Harness;

/// <summary>Walks everything a model holds, to find what keeps a compilation alive or is never equal to another.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] Banned =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(SemanticModel), typeof(Location), typeof(Diagnostic),
        typeof(AdditionalText), typeof(SourceText), typeof(AnalyzerConfigOptionsProvider), typeof(AnalyzerConfigOptions),
    ];

    /// <summary>Paths to objects of the host within a model; none is what one wants.</summary>
    public static IEnumerable<string> HostObjects(object? model)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>();
        Push(model, model?.GetType().Name ?? "null");
        while (open.TryPop(out var next))
        {
            var (value, path) = next;
            var type = value.GetType();
            if (Array.Exists(Banned, banned => banned.IsAssignableFrom(type)))
            {
                yield return $"{path}: {type.Name}";
                continue;
            }

            // Value-equal and without ties to a compilation.
            if (value is DiagnosticDescriptor)
                continue;
            if (value is IEnumerable items)
            {
                foreach (var item in items)
                    Push(item, $"{path}[]");
            }

            for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            {
                foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Push(field.GetValue(value), $"{path}.{field.Name}");
            }
        }

        void Push(object? value, string path)
        {
            if (value is null or string or Type or Pointer || value.GetType().IsPrimitive || value.GetType().IsEnum)
                return;
            if (value.GetType().IsValueType || seen.Add(value))
                open.Push((value, path));
        }
    }
}
