using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Parsing;
using FluentAssertions;
using Xunit;
using YamlDotNet.RepresentationModel;
using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

namespace Bars.Scenarios.Generator.Tests.Schema;

/// <summary>What the schema requires is what the parser misses: each key is taken out of the real table in turn.</summary>
public sealed class RequiredKeyTests
{
    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var (name, key) in Places(Load()).Keys)
                keys.Add(name, key);
            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_missed_if_the_schema_requires_it(string name, string key)
    {
        var root = Load();
        var block = Places(root)[(name, key)];
        block.Children.Remove(new YamlScalarNode(key));
        var isRequired = CatalogueSchema.Objects[name]["required"]?.AsArray().Any(required => required!.GetValue<string>() == key) == true;

        var text = new StringWriter();
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        var missed = CatalogueParser.Parse("scenarios.yaml", text.ToString(), CancellationToken.None).Diagnostics
            .Where(diagnostic => diagnostic.Descriptor == Descriptors.MissingKey)
            .Select(diagnostic => diagnostic.Arguments[1]);

        missed.Contains(key).Should().Be(isRequired || IsRequiredByAnother(name, key));
    }

    // Keys that another may stand for, or that the row's sentinel reads: no list of the schema says so.
    private static bool IsRequiredByAnother(string name, string key) => (name, key) is
        ("scenario", "guide" or "title" or "note") or ("request", "interaction" or "context" or "service" or "patient");

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read("scenarios.yaml")));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>For every key of every object the first block that has it.</summary>
    private static Dictionary<(string Name, string Key), YamlMappingNode> Places(YamlMappingNode root)
    {
        var places = new Dictionary<(string, string), YamlMappingNode>();
        Visit(root, "catalogue");
        return places;

        void Visit(YamlNode node, string name)
        {
            if (node is YamlSequenceNode sequence)
            {
                foreach (var item in sequence)
                    Visit(item, name);
            }
            else if (node is YamlMappingNode mapping)
            {
                foreach (var (child, value) in mapping.Children)
                {
                    var key = ((YamlScalarNode)child).Value!;
                    places.TryAdd((name, key), mapping);
                    if (Definition(CatalogueSchema.Objects[name]["properties"]![key]!) is { } definition)
                        Visit(value, definition);
                }
            }
        }
    }

    private static string? Definition(JsonNode property)
    {
        var name = (property["$ref"] ?? property["items"]?["$ref"])?.GetValue<string>().Split('/')[^1];
        return name is not null && CatalogueSchema.Objects.ContainsKey(name) ? name : null;
    }
}
