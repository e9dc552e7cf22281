using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Analyzers.Tests.Harness;
using Bars.Scenarios.Generator.Analyzers;
using FluentAssertions;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Bars.Scenarios.Analyzers.Tests;

/// <summary>Texts that look like sentinels and are none, in a test that uses the catalogue.</summary>
public sealed class InnocentTests
{
    // Ten-digit texts come in many kinds, and one of eleven passes modulus 11; ids differ in one character from known ones.
    private static readonly string[] Innocent =
    [
        // Telephone numbers: UK, national and international, fictional ranges of Ofcom.
        "0113496000", "0114496012", "0121496034", "0131496056", "0141496078", "0151496090", "01632960001", "02079460000", "07700900123",
        "+447700900123", "+44 20 7946 0958", "020 7946 0958", "(0161) 496 0000", "08081570123", "0300123456", "3001234567", "8001111111",
        "2025550143", "2125550198", "9995551234", "111", "999", "101", "112", "+1-202-555-0143",

        // Unix times in seconds and milliseconds, and dates.
        "1700000000", "1732699800", "1635263528", "1635262262", "1635262566", "1893456000", "2000000000", "2147483647", "1732699800000",
        "2024-11-27", "2024-11-27T09:30:00Z", "2024-11-27T09:30:00+00:00", "20241127", "202411270930", "20241127093000", "27/11/2024",
        "27-11-2024", "1932-10-29", "29/10/1932", "09:30", "09:30:00.000", "2020-10-31T18:45:39+00:00", "P1Y2M10DT2H30M", "2024W48", "2024332",

        // GUIDs, one of them a character away from a known id.
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "74c2b045-9b7d-4b78-aeee-642f6332e3c9",
        "0598efa7-fff0-4ade-9af8-3f46b4124151", "ce1c4ced-2a84-4198-9982-9caf894d0bb8", "CE1C4CED-2A84-4198-9982-9CAF894D0BB7",
        "{ce1c4ced-2a84-4198-9982-9caf894d0bb7}", "ce1c4ced2a8441989982", "urn:uuid:ce1c4ced-2a84-4198-9982-9caf894d0bb7",
        "3fa85f64-5717-4562-b3fc-2c963f66afa6", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",

        // Postcodes, ODS codes, organisations and places.
        "LS1 4AP", "DN17 4LR", "DN19 7EQ", "SW1A 1AA", "EC1A 1BB", "M1 1AE", "B33 8TH", "CR2 6XH", "W1A 0AX", "GIR 0AA",
        "WASP", "X26", "RR8", "RAX01", "A81001", "Y12345", "8HK48", "FA123", "T1G4Z", "Leeds", "TKW",

        // Ports, statuses, sizes, versions, money and counts.
        "80", "443", "5080", "8080", "8443", "65535", "127.0.0.1", "127.0.0.1:5080", "10.0.0.1", "192.168.178.1", "::1", "200", "404",
        "409", "422", "500", "501", "503", "1.8.1", "1.34.0", "10.0.401", "v1.0.19", "4096", "1048576", "1073741824", "3.14159265", "1234567.89",

        // Order, invoice, ticket and account numbers of ten digits.
        "1000000001", "1000000002", "1000000003", "1000000004", "1000000005", "1000000006", "1000000007", "1000000008", "1000000009",
        "1234567890", "0987654321", "1111111111", "2222222222", "3333333333", "4444444444", "5555555555", "6666666666", "7777777777",
        "8888888888", "9999999999", "0000000000", "0123456789", "4815162342", "6022140760", "2718281828", "1618033988", "4294967295",
        "INV-2024-0042", "ORD0000012345", "4711", "PO-9658499", "CASE-2000072489X",

        // Numbers with check digits of other kinds: ISBN-10 (modulus 11 too), EAN, cards, IBAN, CHI, H&C, SNOMED CT, GMC, NINO, VAT.
        "0306406152", "0140328726", "0262033844", "0131103628", "0201633612", "0321125215", "1593279280", "0596007124", "020161622X",
        "9780306406157", "5901234123457", "4006381333931", "4111111111111111", "5500000000000004", "GB82WEST12345698765432",
        "0101010011", "3112999999", "3200000004", "3999999999", "22298006", "386661006", "404684003", "1033021000000108", "1234567",
        "QQ123456C", "GB999999973", "06-Oct-75", "356938035643809", "490154203237518",

        // NHS numbers that are valid and nobody's of the catalogue, and neighbours of known ones.
        "9434765919", "943 476 5919", "4010232137", "9876543210", "9000000009", "9990000018", "965 849 9007", "965-849-9007", "9658499008",
        "9658499006", "09658499007", "96584990070", "9658499007 ", "NHS9658499007",

        // Neighbours of DoS ids and contexts, and words that are sentinels too short to be told from words.
        "2000072488", "2000072490", "20000724890", "2000-072489", "1503499714", "1374839567", "FAIL0402", "fail0401", "FAIL 0401", "BAD", "OK",

        // Base64, hashes, tokens, and other texts that hold ids.
        "eyJhbGciOiJSUzUxMiJ9", "SGVsbG8sIHdvcmxkIQ==", "MjAwMDA3MjQ4OQ==", "d41d8cd98f00b204e9800998ecf8427e",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709", "57c911af253c2f8c362654f78f13e73051eeede3",
        "https://fhir.nhs.uk/Id/dos-service-id", "https://fhir.nhs.uk/Id/dos-service-id|2000072489", "/Appointment/0d440c22-7f25-4c6c-905d-2213d197d02a",
        "{\"value\":\"2000072489\"}", "booking.cancel-bookin", "booking-request", "application/fhir+json", "application/fhir+json; version=1.0.0",
        "A01", "N01", "a1t1", "",
    ];

    [Fact]
    public void The_corpus_is_large_and_holds_numbers_that_pass_the_check_of_NHS_numbers()
    {
        Innocent.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(200);
        Innocent.Count(text => text.Length == 10 && text.All(char.IsAsciiDigit) && PassesModulus11(text)).Should().BeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public Task No_text_is_taken_for_a_value_of_the_catalogue() => FindNothingAsync<KnownValueAnalyzer>();

    [Fact]
    public Task No_text_is_taken_for_an_NHS_number() => FindNothingAsync<NhsNumberAnalyzer>();

    [Fact]
    public Task No_text_is_taken_for_a_scenario_id() => FindNothingAsync<ScenarioIdAnalyzer>();

    private static Task FindNothingAsync<T>()
        where T : DiagnosticAnalyzer, new()
    {
        var literals = Innocent.Select(text => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true)).ToList();
        return new SupplierTest<T>().FixAsync(
            $$"""
            using System.Collections.Generic;
            using Bars.Scenarios;

            class OrderTests
            {
                const string Order = {{literals[0]}};
                readonly Scenario _scenario = BookingScenarios.CancelBooking;
                readonly string[] _texts = { {{string.Join(", ", literals)}} };
                readonly Dictionary<string, string> _byName = new() { {{string.Join(", ", literals.Select((literal, index) => $"[\"order{index}\"] = {literal}"))}} };

                void Place(string order, string phone) { }

                void Test()
                {
                    {{string.Join("\n        ", literals.Select(literal => $"Place({literal}, phone: {literal});"))}}
                }
            }
            """);
    }

    // The rule of the NHS Data Dictionary: weights 10 to 2; the eleventh part left is the check digit, 11 stands for 0.
    private static bool PassesModulus11(string text)
    {
        var sum = text.Take(9).Select((digit, index) => int.Parse($"{digit}", CultureInfo.InvariantCulture) * (10 - index)).Sum();
        return (11 - (sum % 11)) % 11 == int.Parse(text[9..], CultureInfo.InvariantCulture);
    }
}
