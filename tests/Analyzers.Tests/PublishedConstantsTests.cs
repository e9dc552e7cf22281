using System.Threading.Tasks;
using Bars.Scenarios.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Bars.Scenarios.Analyzers.Tests;

/// <summary>A list of published constants against the constants that are compiled.</summary>
public sealed class PublishedConstantsTests
{
    private const string Source =
        """
        namespace Our.Catalogue
        {
            public static class Patients
            {
                public static class Dyball { public const string NhsNumber = "9658499007"; public static string Family = "DYBALL"; }
                public static class Fowler { public const string NhsNumber = "9658499015"; }
            }
        }
        """;

    [Theory]
    [InlineData("Our.Catalogue.Patients.Dyball.NhsNumber = 9658499007\n")]
    [InlineData("Our.Catalogue.Patients.Dyball.NhsNumber = 9658499007\r\n\r\n  Our.Catalogue.Patients.Fowler.NhsNumber = 9658499015")]
    [InlineData("")]
    public Task What_is_still_there_is_not_reported_and_additions_are_free(string list) => CheckAsync(list);

    [Fact]
    public Task A_constant_that_is_gone_is_named_with_the_remedy() => CheckAsync(
        "Our.Catalogue.Patients.Dyball.NhsNumber = 9658499007\nOur.Catalogue.Patients.Bonney.NhsNumber = 9658499171\n",
        Reported("SCN0801", 2, 53, "The constant 'Our.Catalogue.Patients.Bonney.NhsNumber' was published and is gone: projects that use it would not compile; "
            + "bring its row back (with 'documented: false' if the guide dropped it), or remove this line for a new major version"));

    [Fact]
    public Task A_constant_that_is_none_any_more_is_gone() => CheckAsync(
        "Our.Catalogue.Patients.Dyball.Family = DYBALL",
        Reported("SCN0801", 1, 46, "The constant 'Our.Catalogue.Patients.Dyball.Family' was published and is gone: projects that use it would not compile; "
            + "bring its row back (with 'documented: false' if the guide dropped it), or remove this line for a new major version"));

    [Fact]
    public Task Another_value_is_shown_beside_the_published_one() => CheckAsync(
        "Our.Catalogue.Patients.Fowler.NhsNumber = 9658499023",
        Reported("SCN0802", 1, 53, "The constant 'Our.Catalogue.Patients.Fowler.NhsNumber' was published as '9658499023' and is '9658499015' now: projects keep the old value "
            + "until they are compiled again; correct its row, or write the new value here if the guide changed it"));

    [Fact]
    public Task A_line_that_is_no_constant_is_refused() => CheckAsync(
        "Patients.Dyball",
        Reported("SCN0803", 1, 16, "'Patients.Dyball' is not of the form 'Namespace.Class.Constant = value'; run 'bars docs write', which makes this list"));

    private static DiagnosticResult Reported(string id, int line, int endColumn, string message) => DiagnosticResult.CompilerError(id)
        .WithSpan("PublishedConstants.txt", line, 1, line, endColumn)
        .WithMessage(message);

    private static Task CheckAsync(string list, params DiagnosticResult[] expected)
    {
        var test = new CSharpCodeFixTest<PublishedConstantsAnalyzer, EmptyCodeFixProvider, DefaultVerifier> { TestCode = Source, ReferenceAssemblies = new ReferenceAssemblies("none") };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(object).Assembly.Location));
        test.TestState.AdditionalFiles.Add(("PublishedConstants.txt", list));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
