using System.Threading.Tasks;
using Bars.Scenarios.Analyzers.Tests.Harness;
using Bars.Scenarios.Generator.Analyzers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Bars.Scenarios.Analyzers.Tests;

public sealed class KnownValueTests
{
    private const string Identifier =
        "eyJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL2Rvcy1zZXJ2aWNlLWlkIiwidmFsdWUiOiIyMDAwMDcyNDg5In0=";

    [Theory]
    [InlineData("9658499007", "Patients.Dyball.NhsNumber")]
    [InlineData("9658499171", "Patients.Bonney.NhsNumber")]
    [InlineData("9707606312", "Patients.Stateful.NhsNumber")]
    [InlineData("2000072489", "DosServices.Tkw.Id")]
    [InlineData("1503499715", "DosServices.Tkw3.Id")]
    [InlineData("FAIL0401", "DosServices.Fail0401.Id")]
    [InlineData(Identifier, "DosServices.Tkw.TargetIdentifier")]
    [InlineData("ce1c4ced-2a84-4198-9982-9caf894d0bb7", "ResourceIds.Booking.GetBooking")]
    [InlineData("0d440c22-7f25-4c6c-905d-2213d197d02a", "ResourceIds.Booking.GetBookingFailedRequestHttp501")]
    [InlineData("9a8df080-bfbc-457f-b30f-664bba7760a4", "ResourceIds.Stateful.MakeBooking")]
    [InlineData("3cac9cde-a262-42b3-bcf1-215ab79c3e37", "ResourceIds.Stateful.CreateMisLinkedReferral")]
    public Task A_sentinel_becomes_its_constant(string value, string constant) => FixAsync(
        $"class Test\n{{\n    string _value = {{|SCN0701:\"{value}\"|}};\n}}\n",
        $"class Test\n{{\n    string _value = {constant};\n}}\n");

    [Theory]
    [InlineData("const string Number = {|SCN0701:\"9658499007\"|};", "const string Number = Patients.Dyball.NhsNumber;")]
    [InlineData("string _a = {|SCN0701:@\"9658499007\"|};", "string _a = Patients.Dyball.NhsNumber;")]
    [InlineData("string _a = {|SCN0701:\"\"\"9658499007\"\"\"|};", "string _a = Patients.Dyball.NhsNumber;")]
    [InlineData("string _a = {|SCN0701:\"\"\"\n    9658499007\n    \"\"\"|};", "string _a = Patients.Dyball.NhsNumber;")]
    [InlineData("string _a = {|SCN0701:\"\\u0039658499007\"|};", "string _a = Patients.Dyball.NhsNumber;")]
    [InlineData("string _a = \"Patient/\" + {|SCN0701:\"9658499007\"|} + \"?\";", "string _a = \"Patient/\" + Patients.Dyball.NhsNumber + \"?\";")]
    [InlineData("string _a = $\"{1}{|SCN0701:9658499007|}{2}\";", "string _a = $\"{1}{Patients.Dyball.NhsNumber}{2}\";")]
    [InlineData("const string A = $\"{|SCN0701:9658499007|}\";", "const string A = $\"{Patients.Dyball.NhsNumber}\";")]
    [InlineData("string _a = $@\"{1}{|SCN0701:9658499007|}\";", "string _a = $@\"{1}{Patients.Dyball.NhsNumber}\";")]
    [InlineData("[System.Obsolete({|SCN0701:\"9658499007\"|})] void M() { }", "[System.Obsolete(Patients.Dyball.NhsNumber)] void M() { }")]
    [InlineData("void M(string a = {|SCN0701:\"9658499007\"|}) { }", "void M(string a = Patients.Dyball.NhsNumber) { }")]
    [InlineData("void M(string a) { switch (a) { case {|SCN0701:\"9658499007\"|}: break; } }", "void M(string a) { switch (a) { case Patients.Dyball.NhsNumber: break; } }")]
    [InlineData("bool M(string a) => a is {|SCN0701:\"9658499007\"|} or \"x\";", "bool M(string a) => a is Patients.Dyball.NhsNumber or \"x\";")]
    [InlineData("int M(string a) => a switch { {|SCN0701:\"9658499007\"|} => 1, _ => 0 };", "int M(string a) => a switch { Patients.Dyball.NhsNumber => 1, _ => 0 };")]
    [InlineData("string[] _a = [/* of Dyball */ {|SCN0701:\"9658499007\"|} /* first */];", "string[] _a = [/* of Dyball */ Patients.Dyball.NhsNumber /* first */];")]
    [InlineData("string M() => M2({|SCN0701:\"9658499007\"|}, {|SCN0701:\"2000072489\"|}); string M2(string a, string b) => a;",
        "string M() => M2(Patients.Dyball.NhsNumber, DosServices.Tkw.Id); string M2(string a, string b) => a;")]
    public Task Every_form_of_a_literal_is_found_and_fixed(string member, string @fixed) =>
        FixAsync($"class Test\n{{\n    {member}\n}}\n", $"class Test\n{{\n    {@fixed}\n}}\n");

    [Fact]
    public Task A_raw_string_opens_its_holes_with_all_its_braces() => new SupplierTest<KnownValueAnalyzer>
    {
        // Two dollar signs would mark a place.
        TestState = { MarkupHandling = MarkupMode.None },
        FixedState = { MarkupHandling = MarkupMode.None },
    }.FixAsync(
        "class Test\n{\n    string _a = $$\"\"\"{{1}}9658499007\"\"\";\n}\n",
        "using Bars.Scenarios;\n\nclass Test\n{\n    string _a = $$\"\"\"{{1}}{{Patients.Dyball.NhsNumber}}\"\"\";\n}\n",
        SupplierTest<KnownValueAnalyzer>.Reported(
            "SCN0701", 3, 27, 3, 37, "'9658499007' is the NHS number of the patient Dyball; use Patients.Dyball.NhsNumber, which follows the table"));

    [Fact]
    public Task A_UTF8_literal_is_found_and_left() => FixAsync(
        "class Test { static System.ReadOnlySpan<byte> Number => {|SCN0701:\"9658499007\"u8|}; }", null);

    [Fact]
    public Task The_message_says_what_it_is_where_it_stands() => new SupplierTest<KnownValueAnalyzer>().FixAsync(
        "class Test\n{\n    string _a = \"x\", _b = \"9658499007\";\n}\n",
        "using Bars.Scenarios;\n\nclass Test\n{\n    string _a = \"x\", _b = Patients.Dyball.NhsNumber;\n}\n",
        SupplierTest<KnownValueAnalyzer>.Reported(
            "SCN0701", 3, 27, 3, 39, "'9658499007' is the NHS number of the patient Dyball; use Patients.Dyball.NhsNumber, which follows the table"));

    // Guide, "Get Validation - HTTP 503" and "- HTTP 408": hint and comment name different ids (errata A01 and A02).
    [Theory]
    [InlineData(0, "GetValidationRequest")]
    public Task An_id_that_an_erratum_replaces_in_some_rows_offers_the_other_ids_too(int choice, string constant) =>
        new SupplierTest<KnownValueAnalyzer> { CodeActionIndex = choice, CodeActionEquivalenceKey = $"Use constants of the catalogue:{choice}" }.FixAsync(
            "class Test\n{\n    string _a = \"0b42eac3-0175-43c8-bbab-efaa8ca31ccf\";\n}\n",
            $"using Bars.Scenarios;\n\nclass Test\n{{\n    string _a = ResourceIds.Validation.{constant};\n}}\n",
            SupplierTest<KnownValueAnalyzer>.Reported("SCN0701", 3, 17, 3, 55,
                "'0b42eac3-0175-43c8-bbab-efaa8ca31ccf' is the id of the resource of Validation.GetValidationRequest; use ResourceIds.Validation.GetValidationRequest, "
                + "which follows the table; erratum A01: the guide prints it where '4d65ddaa-4d09-41cd-87c9-aeb9c0c96352' is used"
                + "; erratum A02: the guide prints it where '9e595424-9d67-45db-9a90-03259653cd37' is used"));

    [Fact]
    public Task A_literal_that_only_an_erratum_knows_names_it() => new SupplierTest<KnownValueAnalyzer>().FixAsync(
        "class Test\n{\n    string _a = \"3478526985\";\n}\n",
        null,
        SupplierTest<KnownValueAnalyzer>.Reported("SCN0702", 3, 17, 3, 29,
            "The guide prints '3478526985', but erratum N01 uses the number of the patient table in its place: The check digit would be 1; the placeholder is never sent"));

    [Fact]
    public Task Several_literals_share_one_using_directive() => FixAsync(
        """
        class Test
        {
            string[] _a = { {|SCN0701:"9658499007"|}, {|SCN0701:"9658499015"|}, {|SCN0701:"2000072489"|} };
            string _b = {|SCN0701:"9658499007"|};
        }
        """,
        """
        class Test
        {
            string[] _a = { Patients.Dyball.NhsNumber, Patients.Fowler.NhsNumber, DosServices.Tkw.Id };
            string _b = Patients.Dyball.NhsNumber;
        }
        """);

    [Theory]
    [InlineData("using System;\n\n", "using System;\nusing Bars.Scenarios;\n\n")]
    [InlineData("using Bars.Scenarios;\n\n", "using Bars.Scenarios;\n\n")]
    [InlineData("global using Bars.Scenarios;\n\n", "global using Bars.Scenarios;\n\n")]
    public Task A_using_directive_is_added_once(string before, string after)
    {
        const string source = "class Test\n{\n    string _a = {0};\n}\n";
        return new SupplierTest<KnownValueAnalyzer>().FixAsync(
            before + source.Replace("{0}", "{|SCN0701:\"9658499007\"|}"), after + source.Replace("{0}", "Patients.Dyball.NhsNumber"));
    }

    [Fact]
    public Task A_class_of_the_suppliers_with_the_same_name_keeps_it_and_its_constants() => new SupplierTest<KnownValueAnalyzer>().FixAsync(
        "class Patients\n{\n    const string NhsNumber = \"4000000004\";\n    string _a = {|SCN0701:\"9658499007\"|}, _b = \"4000000004\";\n}\n",
        "\nclass Patients\n{\n    const string NhsNumber = \"4000000004\";\n    string _a = Bars.Scenarios.Patients.Dyball.NhsNumber, _b = \"4000000004\";\n}\n");

    [Fact]
    public Task Generated_code_is_left_alone() => FixAsync("// <auto-generated/>\nclass Test { string _a = \"9658499007\"; }", null);

    private static Task FixAsync(string source, string? @fixed) =>
        new SupplierTest<KnownValueAnalyzer>().FixAsync(source, @fixed is null ? null : $"using Bars.Scenarios;\n\n{@fixed}");
}
