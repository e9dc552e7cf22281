using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Catalogue;

/// <summary>Short ways through the nodes of a file.</summary>
internal static class YamlNodes
{
    public static YamlNode? Get(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static YamlMappingNode? Block(this YamlMappingNode node, string key) => node.Get(key) as YamlMappingNode;

    public static string? Text(this YamlMappingNode node, string key) => (node.Get(key) as YamlScalarNode)?.Value;

    public static string? Text(this YamlMappingNode node, string block, string key) => node.Block(block)?.Text(key);

    public static IEnumerable<YamlMappingNode> Items(this YamlMappingNode node, string key) =>
        (node.Get(key) as YamlSequenceNode)?.OfType<YamlMappingNode>() ?? [];

    public static IReadOnlyList<string> Texts(this YamlMappingNode node, string key) =>
        [.. (node.Get(key) as YamlSequenceNode)?.OfType<YamlScalarNode>().Select(item => item.Value ?? "") ?? []];

    public static YamlNode KeyNode(this YamlMappingNode node, string key) =>
        node.Children.Keys.First(candidate => candidate is YamlScalarNode scalar && scalar.Value == key);

    /// <summary>Where the first token of a node stands. A block mapping starts at its first key.</summary>
    public static int From(this YamlNode node) => (int)node.Start.Index;

    /// <summary>Where the last scalar of a node ends.</summary>
    public static int To(this YamlNode node) => node switch
    {
        YamlMappingNode { Children.Count: > 0 } mapping => mapping.Children.Max(pair => System.Math.Max(pair.Key.To(), pair.Value.To())),
        YamlSequenceNode { Children.Count: > 0 } sequence => sequence.Children.Max(To),
        _ => (int)node.End.Index,
    };
}
