using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Other.Yaml;

/// <summary>Reads a word with its own YamlDotNet and tells which version that was.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OtherGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output =>
    {
        var parser = new Parser(new StringReader("word: other"));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        parser.Consume<Scalar>();
        output.AddSource("OtherReader.g.cs", $$"""
            namespace Other.Yaml
            {
                internal static class OtherReader
                {
                    public static readonly string Word = "{{parser.Consume<Scalar>().Value}}";
                    public static readonly string Version = "{{typeof(Parser).Assembly.GetName().Version}}";
                }
            }
            """);
    });
}
