using System.Linq;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Diagnostics;

/// <summary>Every diagnostic of the table: on its token, with its remedy, and without a second one for the same mistake.</summary>
public sealed class CatalogueDiagnosticTests
{
    private const string Twice = "; names and ids are unique in their table, rename one of them";

    private static readonly string[] Rows =
        ["Patients+Dyball", "Patients+Fowler", "DosServices+Tkw", "DosServices+Tkw2", "Interactions.Slots", "Booking.FreeSlots", "Booking.NoSuchSlot", "Booking.GoodBooking"];

    [Fact]
    public void The_table_itself_is_accepted()
    {
        var result = SmallCatalogue.Run(SmallCatalogue.Yaml);

        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Constant("Patients+Dyball", "NhsNumber").Should().Be("9658499007");
        result.Constant("ScenarioIds+Booking", "NoSuchSlot").Should().Be("booking.no-such-slot");
    }

    /// <summary>The mistake costs the row named last, or nothing, and every other row is there and compiles.</summary>
    [Theory]
    [InlineData("SCN0003", "family: FOWLER", "family: FOWLER\n    «family»: FOWLER", "The key 'family' is given twice in one block; remove one of them", null)]
    [InlineData("SCN0004", "family: FOWLER", "family: «&x» FOWLER", "Anchors and aliases are not supported ('&x'); write the value out", null)]
    [InlineData("SCN0004", "family: FOWLER", "family: «*x»", "Anchors and aliases are not supported ('*x'); write the value out", "Patients+Fowler")]
    [InlineData("SCN0006", "family: FOWLER", "«famly»: FOWLER", "'famly' is not a key of a patient. Did you mean 'family'? Remove or rename it.", "Patients+Fowler")]
    [InlineData("SCN0006", "sender:", "«sendr»:", "'sendr' is not a key of the catalogue. Did you mean 'sender'? Remove or rename it.", null)]
    [InlineData("SCN0007", "    family: FOWLER", "    family: FOWLER\n  - {«name»: Other}", "A patient needs the key 'nhsNumber'; add it", "Patients+Other")]
    [InlineData("SCN0008", "status: 404, outcome", "status: «4O4», outcome", "'status' has to be a whole number; found the text '4O4'", "Booking.NoSuchSlot")]
    [InlineData("SCN0008", "slotStatus: [free]", "slotStatus: «free»", "'slotStatus' has to be a list; found the text 'free'", "Booking.FreeSlots")]
    [InlineData("SCN0008", "slotStatus: [free]}", "slotStatus: [free], parameters: [«context»]}", "'parameters' has to be a list of 'name=value'; found 'context'", "Booking.FreeSlots")]
    [InlineData("SCN0008", "path: /Slot,", "path: «Slot»,", "'path' has to be a path that starts with '/', without query and blanks; found the text 'Slot'", "Interactions.Slots,Booking.FreeSlots,Booking.NoSuchSlot")]
    [InlineData("SCN0009", "- {name: Tkw2, documented: false, title: Second, id: '2000073917'}", "- {name: Tkw2, documented: false, title: Second, id: '2000073917'}\n  - {name: «Tkw2», id: '3'}", "Two rows have the name 'Tkw2'" + Twice, null)]
    [InlineData("SCN0009", "- {name: Tkw2, documented: false, title: Second, id: '2000073917'}", "- {name: Tkw2, documented: false, title: Second, id: '2000073917'}\n  - {name: Tkw3, id: «'2000073917'»}", "Two rows have the service id '2000073917'" + Twice, "DosServices+Tkw3")]
    [InlineData("SCN0009", "    family: FOWLER", "    family: FOWLER\n  - {name: Twin, nhsNumber: «'9658499015'»}", "Two rows have the NHS number '9658499015'" + Twice, "Patients+Twin")]
    [InlineData("SCN0010", "name: Fowler", "name: «class»", "'class' can not name a C# member: it has to start with an upper-case letter; use a name in PascalCase such as 'Class'", "Patients+Fowler")]
    [InlineData("SCN0010", "name: Fowler", "name: «9Lives»", "'9Lives' can not name a C# member: it has to start with an upper-case letter; use a name in PascalCase such as 'Lives'", "Patients+Fowler")]
    [InlineData("SCN0010", "name: Fowler", "name: «''»", "'' can not name a C# member: it is empty; use a name in PascalCase such as 'MyRow'", "Patients+Fowler")]
    [InlineData("SCN0010", "name: Fowler", "name: «Zoë»", "'Zoë' can not name a C# member: only the letters A to Z and digits are allowed, not U+00EB; use a name in PascalCase such as 'Zoe'", "Patients+Fowler")]
    [InlineData("SCN0010", "name: Fowler", "name: «Patients»", "'Patients' can not name a C# member: generated code has that name already; use a name in PascalCase such as 'PatientsRow'", "Patients+Fowler")]
    [InlineData("SCN0010", "name: NoSuchSlot", "name: «BookingScenarios»", "'BookingScenarios' can not name a C# member: the class it stands in has that name; use a name in PascalCase such as 'BookingScenariosRow'", "Booking.NoSuchSlot")]
    [InlineData("SCN0011", "patient: Dyball", "patient: «Dybal»", "There is no patient 'Dybal'. Did you mean 'Dyball'? Add it to its table or refer to one that is there.", "Booking.GoodBooking")]
    [InlineData("SCN0011", "service: Tkw2", "service: «Tkw22»", "There is no service 'Tkw22'. Did you mean 'Tkw2' or 'Tkw'? Add it to its table or refer to one that is there.", "Booking.NoSuchSlot")]
    [InlineData("SCN0011", "message: Booking,", "message: «Bookings»,", "There is no message 'Bookings'. Did you mean 'Booking'? Add it to its table or refer to one that is there.", "Booking.GoodBooking")]
    [InlineData("SCN0012", "service: Tkw2}\n        sentinel: slot-service", "service: Tkw}\n        sentinel: «slot-service»", "'booking.free-slots' and 'booking.no-such-slot' have the same interaction, sentinel and conditions but different answers; a receiver can not tell them apart, change one of them", "Booking.NoSuchSlot")]
    [InlineData("SCN0013", "title: One, nhsNumber: '9658499007'", "title: One, nhsNumber: «'9658499008'»", "'9658499008' is not an NHS number: the check digit has to be 7 (modulus 11); correct it", "Patients+Dyball,Booking.GoodBooking")]
    [InlineData("SCN0014", "nhsNumber: '9476719931'", "nhsNumber: «'3478526985'»", "The guide prints '3478526985', which is not an NHS number: the check digit has to be 1 (modulus 11); name an erratum on the row, or correct it if it was copied wrongly", null)]
    [InlineData("SCN0015", "appointmentId: ce1c4ced-2a84-4198-9982-9caf894d0bb7", "appointmentId: «CE1C4CED-2a84»", "'CE1C4CED-2a84' is not a GUID in the form 00000000-0000-0000-0000-000000000000, lower case; correct it", "Booking.GoodBooking")]
    [InlineData("SCN0016", "birthDate: 1932-10-29", "birthDate: «1932-02-30»", "'1932-02-30' is not a FHIR date such as 1932-10-29; correct it", "Patients+Dyball,Booking.GoodBooking")]
    [InlineData("SCN0017", "odsCode: WASP", "odsCode: «wasp»", "'wasp' is not an ODS code: 3 to 12 upper-case letters and digits; correct it", null)]
    [InlineData("SCN0017", "odsCode: WASP", "odsCode: «\"WASP\\n\"»", "'WASP\\n' is not an ODS code: 3 to 12 upper-case letters and digits; correct it", null)]
    [InlineData("SCN0018", "status: 404, outcome", "status: «999», outcome", "The status 999 is not between 100 and 599; correct it", "Booking.NoSuchSlot")]
    [InlineData("SCN0018", "status: 404, outcome", "status: «400», outcome", "The status 400 is not that of the outcome 'NotFound', 404; correct it", "Booking.NoSuchSlot")]
    [InlineData("SCN0019", "value: '2000072489'}", "value: «'2000099999'»}", "The guide prints '2000099999' in 'value', but the row does not use it and no erratum of the row says why; correct the row or add an erratum that prints it", "Booking.FreeSlots")]
    [InlineData("SCN0020", "{status: 404, outcome: NotFound}", "{«status»: 404}", "'NoSuchSlot' expects a status only; say which resource, outcome or content the answer has", "Booking.NoSuchSlot")]
    [InlineData("SCN0021", "family: FOWLER", "family: «\"FOW\\u200BLER\"»", "'FOW\u200BLER' holds the invisible character U+200B, probably copied with it; type the value again", "Patients+Fowler")]
    [InlineData("SCN0023", "sentinel: slot-service\n        expect: {status: 404", "sentinel: «slot_service»\n        expect: {status: 404", "'slot_service' is not a word for 'sentinel'. Did you mean 'slot-service'? Known are target-identifier, context, slot-service, nhs-number, resource-id.", "Booking.NoSuchSlot")]
    [InlineData("SCN0023", "slotStatus: [free]", "slotStatus: [«fre»]", "'fre' is not a word for 'slotStatus'. Did you mean 'free'? Known are busy, free, busy-unavailable, busy-tentative, entered-in-error.", "Booking.FreeSlots")]
    [InlineData("SCN0006", "{name: Ed111, title", "{«name:Ed111», title", "'name:Ed111' is not a key of an application. A blank is missing after 'name:'. Remove or rename it.", "Booking.FreeSlots")]
    [InlineData("SCN0007", "{name: Ed111, title: '111-ED'}", "{«name»: Ed111}", "An application needs the key 'title'; add it", "Booking.FreeSlots")]
    [InlineData("SCN0008", "status: 404, outcome", "status: «0404», outcome", "'status' has to be a whole number; found the text '0404'", "Booking.NoSuchSlot")]
    [InlineData("SCN0008", "status: 404, outcome", "status: «[»404], outcome", "'status' has to be a whole number; found a list", "Booking.NoSuchSlot")]
    [InlineData("SCN0008", "status: 404, outcome", "status: «\"404\\n\"», outcome", "'status' has to be a whole number; found the text '404\\n'", "Booking.NoSuchSlot")]
    [InlineData("SCN0008", "path: /Slot,", "path: «/Slot?x=1»,", "'path' has to be a path that starts with '/', without query and blanks; found the text '/Slot?x=1'", "Interactions.Slots,Booking.FreeSlots,Booking.NoSuchSlot")]
    [InlineData("SCN0008", "applications:\n", "environments:\n  - {name: Int, base: «//example.org», token: 'https://example.org/t'}\napplications:\n", "'base' has to be an absolute address; found the text '//example.org'", null)]
    [InlineData("SCN0008", "patient: Dyball", "patient: «[»Dyball]", "'patient' has to be a text; found a list", "Booking.GoodBooking")]
    [InlineData("SCN0008", "{interaction: Slots, target: Tkw, service: Tkw2}", "«x»", "'request' has to be a block of keys; found the text 'x'", "Booking.NoSuchSlot")]
    [InlineData("SCN0010", "{name: Slots,", "{name: «slots»,", "'slots' can not name a C# member: it has to start with an upper-case letter; use a name in PascalCase such as 'Slots'", "Interactions.Slots,Booking.FreeSlots,Booking.NoSuchSlot")]
    [InlineData("SCN0010", "name: Fowler", "name: «Fowl\u0435r»", "'Fowl\u0435r' can not name a C# member: only the letters A to Z and digits are allowed, not U+0435; use a name in PascalCase such as 'FowlR'", "Patients+Fowler")]
    [InlineData("SCN0010", "name: Fowler", "name: «\uFF26owler»", "'\uFF26owler' can not name a C# member: only the letters A to Z and digits are allowed, not U+FF26; use a name in PascalCase such as 'Fowler'", "Patients+Fowler")]
    [InlineData("SCN0010", "area: Booking", "area: «Stateful»", "'Stateful' can not name a C# member: the stateful table has that name; use a name in PascalCase such as 'StatefulRows'", "Booking.FreeSlots,Booking.NoSuchSlot,Booking.GoodBooking")]
    [InlineData("SCN0021", "family: FOWLER", "«fam\u200Bily»: FOWLER", "'fam\u200Bily' holds the invisible character U+200B, probably copied with it; type the value again", "Patients+Fowler")]
    [InlineData("SCN0021", "family: FOWLER", "«family\u00A0»: FOWLER", "'family\u00A0' holds the invisible character U+00A0, probably copied with it; type the value again", "Patients+Fowler")]
    [InlineData("SCN0021", "family: FOWLER", "family: «FOW\u001BLER»", "'FOW\\u001BLER' holds the invisible character U+001B, probably copied with it; type the value again", "Patients+Fowler")]
    public void A_mistake_is_reported_on_its_token_and_costs_its_row_only(string id, string before, string after, string message, string? lost)
    {
        var (yaml, token) = SmallCatalogue.With(before, after);

        var result = SmallCatalogue.Run(yaml);

        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Id.Should().Be(id);
        diagnostic.GetMessage().Should().Be(message);
        diagnostic.Location.SourceSpan.Should().Be(token);
        diagnostic.Location.GetLineSpan().Span.Should().Be(SourceText.From(yaml).Lines.GetLinePositionSpan(token));
        diagnostic.Location.GetLineSpan().Path.Should().EndWith("scenarios.yaml");
        result.ShouldCompile();
        foreach (var row in Rows)
            (Find(result.Compilation, row) is not null).Should().Be(lost?.Split(',').Contains(row) != true, "of the row {0}", row);
    }

    [Theory]
    [InlineData("SCN0001", "guide: {title: Page«»,\npatients:\n  - x\n", "The YAML can not be read: What follows this place does not go on as it began; close or mend the list or block in brackets, until then nothing of the file is used.")]
    [InlineData("SCN0001", "guide: {title: Page, a: 'x' «y»}\n", "The YAML can not be read: While parsing a flow mapping, did not find expected ',' or '}'; close or mend the list or block in brackets, until then nothing of the file is used.")]
    [InlineData("SCN0001", "guide: {}\n«---»\nguide: {}\n", "The YAML can not be read: A catalogue is one document, and a second one starts here; remove it.")]
    [InlineData("SCN0002", "errata:\n«\t»- {id: A01}\n", "The line is indented with a tab, which YAML does not allow; use blanks")]
    [InlineData("SCN0008", "«»", "The catalogue has to be a block of keys; found nothing")]
    [InlineData("SCN0008", "«»# nothing but a comment\n", "The catalogue has to be a block of keys; found nothing")]
    [InlineData("SCN0008", "«-» a\n- b\n", "The catalogue has to be a block of keys; found a list")]
    [InlineData("SCN0008", "«hello»", "The catalogue has to be a block of keys; found the text 'hello'")]
    [InlineData("SCN0008", "? «[»a, b]\n: c\n", "A key has to be a text; found a list")]
    public void A_file_that_is_no_table_is_reported_once(string id, string marked, string message)
    {
        var (yaml, token) = SmallCatalogue.Marked(marked);

        var result = SmallCatalogue.Run(yaml);

        var diagnostic = result.Diagnostics.Where(found => found.Id is "SCN0001" or "SCN0002" or "SCN0008").Should().ContainSingle().Subject;
        (diagnostic.Id, diagnostic.GetMessage()).Should().Be((id, message));
        diagnostic.Location.SourceSpan.Start.Should().Be(token.Start);
        result.ShouldCompile();
    }

    [Fact]
    public void A_file_that_is_missing_is_SCN0022()
    {
        var input = Harness.GeneratorInput.Catalogue("").WithoutFile(Repository.PathOf("scenarios.yaml"));

        var diagnostic = Harness.GeneratorHarness.Run(input).Diagnostics.Should().ContainSingle().Subject;

        diagnostic.Id.Should().Be("SCN0022");
        diagnostic.GetMessage().Should().Be(
            "ScenariosEmit is 'catalogue', but no AdditionalFiles item is named scenarios.yaml; add <AdditionalFiles Include=\"scenarios.yaml\" />");
        diagnostic.Location.Should().Be(Location.None);
    }

    [Theory]
    [InlineData("scenarios.yaml")]
    [InlineData("checks.yaml")]
    [InlineData("onboarding.yaml")]
    public void SCN0025_a_second_file_of_one_name_is_reported_and_not_read(string name)
    {
        var input = Harness.GeneratorInput.Catalogue(SmallCatalogue.Yaml).WithFile($"/a/{name}", "{}").WithFile($"/b/{name}", "{}");
        if (name == "scenarios.yaml")
            input = input.WithoutFile(Repository.PathOf("scenarios.yaml")).WithFile($"/a/{name}", SmallCatalogue.Yaml);

        var result = Harness.GeneratorHarness.Run(input);

        var diagnostic = result.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Id.Should().Be("SCN0025");
        diagnostic.Location.GetLineSpan().ToString().Should().Be($"/b/{name}: (0,0)-(0,0)");
        diagnostic.GetMessage().Should().Be(
            $"The project has two files named {name}, of which '/a/{name}' is read and this one is not; remove one of them from the AdditionalFiles");
        result.ShouldCompile();
        result.Constant("Patients+Dyball", "NhsNumber").Should().Be("9658499007");
    }

    private static ISymbol? Find(Compilation compilation, string row) => row.Split('.') switch
    {
        ["Booking", var name] => compilation.GetTypeByMetadataName("Bars.Scenarios.BookingScenarios")?.GetMembers(name).SingleOrDefault(),
        [var type, var name] => compilation.GetTypeByMetadataName($"Bars.Scenarios.{type}")?.GetMembers(name).SingleOrDefault(),
        _ => compilation.GetTypeByMetadataName($"Bars.Scenarios.{row}"),
    };
}
