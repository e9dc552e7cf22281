using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
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

    /// <summary>
    /// Tests that cause a diagnostic name it in their name or their cases, and assert its place; tests of analyzers
    /// mark the place in the source, or hand it to Reported.
    /// </summary>
    private static readonly HashSet<string> Caused =
    [
        .. typeof(DescriptorTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.Data).OfType<string>().Append(method.Name))
            .SelectMany(text => Regex.Matches(text, "SCN[0-9]{4}").Select(match => match.Value)),
        .. Directory.GetFiles(Repository.PathOf("tests", "Analyzers.Tests"), "*.cs")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @"(?<=\||Reported\("")SCN[0-9]{4}").Select(match => match.Value)),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_test_that_causes_it(string id) => Caused.Should().Contain(id);

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
