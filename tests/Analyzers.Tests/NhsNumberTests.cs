using System.Threading.Tasks;
using Bars.Scenarios.Analyzers.Tests.Harness;
using Bars.Scenarios.Generator.Analyzers;
using Xunit;

namespace Bars.Scenarios.Analyzers.Tests;

public sealed class NhsNumberTests
{
    // 943 476 5919 is the example of the NHS Data Dictionary; 9434765918 has another check digit.
    [Theory]
    [InlineData("string nhsNumber = {|SCN0704:\"9434765918\"|};")]
    [InlineData("string nhsNumber = {|SCN0704:\"943 476 5918\"|};")]
    [InlineData("string nhsNumber = {|SCN0704:\"943-476-5918\"|};")]
    [InlineData("string nhsNumber = \"9434765919\";")]
    [InlineData("string nhsNumber = \"943 476 5919\";")]
    [InlineData("string NHSNo = {|SCN0704:\"9434765918\"|};")]
    [InlineData("string patient_nhs_number = {|SCN0704:\"9434765918\"|};")]
    [InlineData("string patientNhs = {|SCN0704:\"9434765918\"|};")]
    [InlineData("string nhsNumber2 = {|SCN0704:\"9434765918\"|};")]
    [InlineData("string[] nhsNumbers = { \"9434765919\", {|SCN0704:\"9434765918\"|} };")]
    [InlineData("System.Collections.Generic.List<string> nhsNumbers = [\"9434765919\", {|SCN0704:\"9434765918\"|}];")]
    [InlineData("var p = new Patient { NhsNumber = {|SCN0704:\"9434765918\"|} };")]
    [InlineData("var d = new System.Collections.Generic.Dictionary<string, string> { [\"nhsNumber\"] = {|SCN0704:\"9434765918\"|}, [\"order\"] = \"9434765918\" };")]
    [InlineData("var d = new System.Collections.Generic.Dictionary<string, string> { { \"nhsNumber\", {|SCN0704:\"9434765918\"|} }, { \"order\", \"9434765918\" } };")]
    [InlineData("var p = ScenarioCatalogue.Default.PatientByNhsNumber({|SCN0704:\"9434765918\"|});")]
    [InlineData("var t = (nhsNumber: {|SCN0704:\"9434765918\"|}, order: \"9434765918\");")]
    [InlineData("string n = null; _ = n == \"9434765918\"; string nhsNo = null; _ = nhsNo != {|SCN0704:\"9434765918\"|};")]
    [InlineData("string phone = \"9434765918\";")]
    [InlineData("string nhsPhone = \"9434765918\";")]
    [InlineData("string nhsNotes = \"9434765918\";")]
    [InlineData("string enhsNumber = \"9434765918\";")]
    [InlineData("string nhsNumber = \"943476591\";")]
    [InlineData("string nhsNumber = \"9658499007\";")]
    [InlineData("string nhsNumber = \"3478526985\";")]
    public Task What_is_called_an_NHS_number_has_to_be_one(string statement) =>
        FindAsync($$"""using Bars.Scenarios; class Test { void M() { {{statement}} var scenario = BookingScenarios.CancelBooking; } }""");

    [Fact]
    public Task Rows_of_test_data_are_called_as_the_parameters_are() => FindAsync(
        """
        using System;
        using Bars.Scenarios;

        class DataAttribute(params object[] values) : Attribute;

        class Test
        {
            [Data({|SCN0704:"9434765918"|}, "9434765918")]
            void M(string nhsNumber, string order) => _ = BookingScenarios.CancelBooking;
        }
        """);

    [Fact]
    public Task Types_that_do_not_use_the_catalogue_may_hold_invalid_numbers() => FindAsync(
        """
        class NhsNumberValidatorTests { string _nhsNumber = "9434765918"; }
        """);

    [Fact]
    public Task The_message_names_the_check_digit_where_it_stands() => new SupplierTest<NhsNumberAnalyzer>().FixAsync(
        "class Test\n{\n    string _nhsNumber = \"9434765918\";\n    object _s = Bars.Scenarios.BookingScenarios.CancelBooking;\n}\n",
        null,
        SupplierTest<NhsNumberAnalyzer>.Reported("SCN0704", 3, 25, 3, 37,
            "'9434765918' is not an NHS number: the check digit has to be 9 (modulus 11); correct it or use a patient of the catalogue"));

    private static Task FindAsync(string source) => new SupplierTest<NhsNumberAnalyzer>().FixAsync(source);
}
