using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bars.Scenarios.Generator.Tests.Fuzzing;

/// <summary>
/// A project that generators ran on, and the file of it that is spoilt. Every spoilt copy goes through all of the
/// generators; what it does not touch is taken from the run on the whole file, as in an editor.
/// </summary>
internal sealed class FuzzSubject
{
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _warm;
    private readonly AdditionalText _file;
    private readonly string _text;

    public FuzzSubject(GeneratorInput input, string path, params IIncrementalGenerator[] generators)
    {
        var texts = input.Files.Select(file => new TextFile(file.Key, file.Value)).ToList();
        _text = input.Files[path];
        _file = texts.Single(text => text.Path == path);
        _compilation = input.Compile();
        _warm = input.CreateDriver(generators, texts, isTracked: false).RunGenerators(_compilation);
    }

    /// <summary>What the generators make of a spoilt copy.</summary>
    public GeneratorDriverRunResult Run(int seed, CancellationToken stop) => _warm
        .ReplaceAdditionalText(_file, new TextFile(_file.Path, Mutation.Apply(_text, seed)))
        .RunGenerators(_compilation, stop)
        .GetRunResult();

    /// <summary>The project with what was generated.</summary>
    public Compilation Compile(GeneratorDriverRunResult result) => _compilation.AddSyntaxTrees(result.GeneratedTrees);
}
