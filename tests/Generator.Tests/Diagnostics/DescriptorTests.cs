using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Diagnostics;

public sealed class DescriptorTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors => typeof(CatalogueGenerator).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(member => member.FieldType == typeof(DiagnosticDescriptor))
        .Select(member => (DiagnosticDescriptor)member.GetValue(null)!);

    [Fact]
    public void IdsAreUsedOnce() => Descriptors.Select(descriptor => descriptor.Id).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryIdHasAPageALineInTheIndexAndAReleaseLine(string id)
    {
        var descriptor = Descriptors.Single(candidate => candidate.Id == id);
        var title = descriptor.Title.ToString();
        Repository.Read($"docs/diagnostics/{id}.md").Should().StartWith($"# {id}: {title}\n");
        Repository.Read("docs/diagnostics/README.md").Should().Contain($"| [{id}]({id}.md) | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | {title} |");
        Repository.Read("generator/AnalyzerReleases.Unshipped.md").Should().Contain($"{id} | Scenarios | {descriptor.DefaultSeverity} | {title}");
    }
}
