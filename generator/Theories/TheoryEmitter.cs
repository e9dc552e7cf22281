using System.Linq;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>The part of a class that holds its theories. Plain C# 9, because the consumer chooses the language version.</summary>
internal static class TheoryEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "global::System.Threading.CancellationToken";
    private const string Perform = PerformMethod.Name;

    /// <summary>The method that performs and judges a scenario.</summary>
    public const string Judge = "PerformAndJudgeAsync";

    public static SourceText Emit(TheorySource source)
    {
        var writer = SourceWriter.ForFile();
        writer.Line();
        // The class may be derived of one with theories of its own.
        writer.Line("#pragma warning disable CS0108");
        writer.Line();
        var target = source.Class;
        OpenClass(writer, target);
        foreach (var group in source.Groups)
            Group(writer, source, group);
        if (source.Groups.Count > 0)
            PerformAndJudge(writer, source);
        PerformDeclaration(writer, target.Parameters);
        CloseClass(writer, target);
        return writer.ToSourceText();
    }

    /// <summary>Opens the namespace, the containing types and the class.</summary>
    public static void OpenClass(SourceWriter writer, TheoryClass target)
    {
        if (target.Namespace.Length > 0)
            writer.Open($"namespace {target.Namespace}");
        foreach (var type in target.Types)
            writer.Open($"partial {type.Keyword} {Literal.Identifier(type.Name)}");
    }

    /// <summary>Closes what <see cref="OpenClass"/> opened.</summary>
    public static void CloseClass(SourceWriter writer, TheoryClass target)
    {
        foreach (var _ in target.Types)
            writer.Close();
        if (target.Namespace.Length > 0)
            writer.Close();
    }

    private static void Group(SourceWriter writer, TheorySource source, TheoryGroup group)
    {
        // A member can not be named as its class.
        var name = group.Area == source.Class.Name ? $"{group.Area}Theory" : group.Area;
        if (source.Framework == TestFramework.XunitV3)
            TheoryRowsV3.Emit(writer, group, name);
        else
            TheoryRowsV2.Emit(writer, source.Class, group, name);
    }

    /// <summary>The test method of a theory over the rows of member <c>…Rows</c>.</summary>
    public static void Theory(SourceWriter writer, TheoryGroup group, string name)
    {
        writer.Summary($"Performs and judges each scenario of the guide's table \"{DocComment.Escape(group.Area)}\".");
        writer.MarkGenerated();
        writer.Line("[global::Xunit.Theory]");
        writer.Line($"[global::Xunit.MemberData(nameof({name}Rows))]");
        AreaTrait(writer, group);
        writer.Line($"public {Task} {name}(string scenarioId) => {RowPlaceEmitter.Method}(scenarioId);");
        writer.Line();
    }

    /// <summary>The trait every row of an area has, in both versions of xunit.</summary>
    public static void AreaTrait(SourceWriter writer, TheoryGroup group) =>
        writer.Line($"[global::Xunit.Trait(\"area\", {Literal.Of(group.Area)})]");

    private static void PerformAndJudge(SourceWriter writer, TheorySource source)
    {
        var token = source.Framework == TestFramework.XunitV3 ? "global::Xunit.TestContext.Current.CancellationToken" : $"{Token}.None";
        writer.MarkGenerated();
        writer.Open($"private async {Task} {Judge}(string scenarioId)");
        writer.Line($"var cancellation = {token};");
        writer.Line($"var catalogue = {source.CatalogueObject};");
        writer.Line("var scenario = catalogue.Find(scenarioId);");
        writer.Line($"using var response = await {Perform}(scenario, cancellation);");
        writer.Line("var options = new global::Bars.Scenarios.Runtime.ScenarioJudgeOptions { Catalogue = catalogue };");
        writer.Line("var verdict = await new global::Bars.Scenarios.Runtime.ScenarioJudge(options).JudgeAsync(scenario, response, cancellation);");
        writer.Line("verdict.ThrowIfFailed();");
        writer.Close();
        writer.Line();
    }

    private static void PerformDeclaration(SourceWriter writer, EquatableArray<string> parameters)
    {
        writer.Summary("Sends the request of a scenario and returns the response, which is judged and disposed.");
        writer.Line($"private partial {Task}<global::System.Net.Http.HttpResponseMessage> {Perform}(global::Bars.Scenarios.Scenario {parameters[0]}, {Token} {parameters[1]});");
    }
}
