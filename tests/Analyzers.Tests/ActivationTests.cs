using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Analyzers.Tests.Harness;
using Bars.Scenarios.Generator.Analyzers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Bars.Scenarios.Analyzers.Tests;

/// <summary>Where the analyzers are at work, and on which constants.</summary>
public sealed class ActivationTests
{
    // What the generator makes of an overlay in the supplier's own project and namespace.
    private const string Overlay =
        """
        namespace Our.Catalogue;

        [System.CodeDom.Compiler.GeneratedCode("Bars.Scenarios.Generator", "1.0")]
        internal static class Patients
        {
            internal static class Ours { internal const string NhsNumber = "9434765919"; }
            internal static class Dyball { internal const string NhsNumber = "9658499007"; }
        }

        internal static class ScenarioIds
        {
            [System.CodeDom.Compiler.GeneratedCode("Bars.Scenarios.Generator", "1.0")]
            internal static class Ours { internal const string CheckIn = "ours.check-in"; }
        }

        [System.CodeDom.Compiler.GeneratedCode("Bars.Scenarios.Generator", "1.0")]
        internal static class Errata
        {
            [Bars.Scenarios.SupersededValue("9434765870", "9434765919", "The page has a slip.")]
            internal static object O1 { get; } = null;
        }

        """;

    [Fact]
    public Task Nothing_is_reported_without_a_reference_to_the_catalogue()
    {
        var test = new SupplierTest<KnownValueAnalyzer>();
        test.TestState.AdditionalReferences.Remove(test.TestState.AdditionalReferences.Last());
        return test.FixAsync("class Test { string _a = \"9658499007\"; }");
    }

    [Fact]
    public Task Nothing_is_reported_in_the_catalogue_itself()
    {
        var test = new SupplierTest<KnownValueAnalyzer>();
        test.TestState.AdditionalReferences.Remove(test.TestState.AdditionalReferences.Last());
        return test.FixAsync(
            """
            namespace Bars.Scenarios
            {
                public class ScenarioCatalogue { string _a = "9658499007"; }

                [System.CodeDom.Compiler.GeneratedCode("Bars.Scenarios.Generator", "1.0")]
                public static class Patients { public static class Dyball { public const string NhsNumber = "9658499007"; } }
            }
            """);
    }

    [Fact]
    public Task Constants_of_an_overlay_are_proposed_with_its_namespace() => WithOverlay(new SupplierTest<KnownValueAnalyzer>()).FixAsync(
        "class Test\n{\n    string _a = {|SCN0701:\"9434765919\"|}, _b = {|SCN0702:\"9434765870\"|};\n}\n",
        "using Our.Catalogue;\n\nclass Test\n{\n    string _a = Patients.Ours.NhsNumber, _b = Patients.Ours.NhsNumber;\n}\n");

    // The class of an overlay has the guide's rows, too.
    [Fact]
    public Task A_projects_own_constant_goes_before_that_of_the_package() => WithOverlay(new SupplierTest<KnownValueAnalyzer>()).FixAsync(
        "class Test\n{\n    string _a = {|SCN0701:\"9658499007\"|};\n}\n",
        "using Our.Catalogue;\n\nclass Test\n{\n    string _a = Patients.Dyball.NhsNumber;\n}\n");

    [Fact]
    public Task Scenarios_of_an_overlay_are_known() => WithOverlay(new SupplierTest<ScenarioIdAnalyzer>()).FixAsync(
        "class Test\n{\n    object M(Bars.Scenarios.ScenarioCatalogue c) => c.Find(\"ours.check-in\") ?? c.Find({|SCN0703:\"ours.chek-in\"|});\n}\n",
        "using Our.Catalogue;\n\nclass Test\n{\n    object M(Bars.Scenarios.ScenarioCatalogue c) => c.Find(\"ours.check-in\") ?? c.Find(ScenarioIds.Ours.CheckIn);\n}\n");

    [Fact]
    public Task The_severity_is_set_in_editorconfig()
    {
        var test = new SupplierTest<KnownValueAnalyzer>();
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.SCN0701.severity = none\n"));
        return test.FixAsync("class Test { string _a = \"9658499007\"; }");
    }

    private static SupplierTest<T> WithOverlay<T>(SupplierTest<T> test)
        where T : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
    {
        // Under the names that generators give their files, so that it is generated code.
        test.TestState.Sources.Add(("Overlay.g.cs", Overlay));
        test.FixedState.Sources.Add(("Overlay.g.cs", Overlay));
        return test;
    }
}
