using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace Bars.Scenarios.Benchmarks;

/// <summary>The generator's cold run against YamlDotNet's own parse of the same text, and the price of an unrelated C# edit.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private string _yaml = "";
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _warm = null!;

    [Params(60, 1_000, 10_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _yaml = CatalogueOf(Rows);
        _compilation = CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText("class A;")]);
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B;"));
        _warm = Driver().RunGenerators(_compilation);
        if (_warm.GetRunResult().Diagnostics.Length > 0)
            throw new InvalidOperationException(_warm.GetRunResult().Diagnostics[0].ToString());
    }

    [Benchmark(Baseline = true)]
    public int YamlEvents()
    {
        var parser = new Parser(new Scanner(new StringReader(_yaml), skipComments: true));
        var events = 0;
        while (parser.MoveNext())
            events++;
        return events;
    }

    [Benchmark]
    public GeneratorDriver ColdRun() => Driver().RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_edited);

    private GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new Generator.CatalogueGenerator().AsSourceGenerator()],
        [new Text("scenarios.yaml", _yaml)],
        optionsProvider: new Options());

    /// <summary>The real catalogue with its scenarios replaced by a number of rows like "Get Referral", in areas of up to 200.</summary>
    private static string CatalogueOf(int rows)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenarios.yaml"));
        var start = text.IndexOf("\nscenarios:\n", StringComparison.Ordinal) + "\nscenarios:\n".Length;
        var end = text.IndexOf("\n# ---", start, StringComparison.Ordinal);
        var builder = new StringBuilder(text[..start]);
        for (var row = 0; row < rows; row++)
        {
            if (row % 200 == 0)
                builder.Append($"  - area: Area{row / 200}\n    rows:\n");
            var id = $"00000000-0000-4000-8000-{row:d12}";
            builder.Append($$"""
                      - name: GetReferral{{row}}
                        guide:
                          test: Get Referral {{row}}
                          application: '111-ED, 999-CAS'
                          hint: /ServiceRequest/{{id}}
                          comment: The returned Service Request Id = {{id}}
                        request: {interaction: ServiceRequest, target: Tkw, id: {{id}}}
                        sentinel: resource-id
                        expect: {status: 200, resource: ServiceRequest, id: {{id}}, body: service-request-referral}

                """.Replace("\r", ""));
        }

        return builder.Append(text[end..]).ToString();
    }

    private sealed class Text(string path, string content) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(content, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(System.Threading.CancellationToken cancellationToken = default) => _source;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key == "build_property.ScenariosEmit" ? "catalogue" : "";
                return value.Length > 0;
            }
        }
    }
}
