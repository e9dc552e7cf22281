using System;
using System.Linq;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Diagnostics;

/// <summary>Files as editors, other systems and malice make them: lines and columns count from 1, as the compiler prints them.</summary>
public sealed class HostileFileTests
{
    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("", "\r")]
    [InlineData("\uFEFF", "\r\n")]
    public void Marks_and_line_ends_of_other_systems_are_read(string mark, string lineEnd)
    {
        var result = SmallCatalogue.Run(mark + SmallCatalogue.Yaml.Replace("\n", lineEnd, StringComparison.Ordinal));

        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Constant("Patients+Fowler", "Family").Should().Be("FOWLER");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_whatever_ends_them(string lineEnd) => Complaints(
            SmallCatalogue.Yaml.Replace("    family: FOWLER", "    famly: FOWLER", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal))
        .Should().Equal("(25,5): SCN0006 'famly' is not a key of a patient. Did you mean 'family'? Remove or rename it.");

    [Fact]
    public void A_byte_order_mark_moves_no_column() =>
        Complaints("\uFEFF" + SmallCatalogue.Yaml.Replace("family:", "famly:", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().StartWith("(25,5): SCN0006");

    [Theory]
    [InlineData("family: FOWLER", "family:\tFOWLER")]
    [InlineData("family: FOWLER", "family: FOWLER\t# tab before a comment")]
    public void A_tab_between_words_is_no_indentation(string before, string after) => Complaints(With(before, after)).Should().BeEmpty();

    [Theory]
    [InlineData("family: !!str FOWLER", "(25,13): SCN0026 Tags are not supported ('!!str'); remove it, every value is read as its key asks for")]
    [InlineData("family: !!binary FOWLER", "(25,13): SCN0026 Tags are not supported ('!!binary'); remove it, every value is read as its key asks for")]
    [InlineData("family: !foo FOWLER", "(25,13): SCN0026 Tags are not supported ('!foo'); remove it, every value is read as its key asks for")]
    [InlineData("family: ! FOWLER", "(25,13): SCN0026 Tags are not supported ('!'); remove it, every value is read as its key asks for")]
    [InlineData("!!str family: FOWLER", "(25,5): SCN0026 Tags are not supported ('!!str'); remove it, every value is read as its key asks for")]
    [InlineData("<<: {family: FOWLER}", "(25,5): SCN0006 '<<' is not a key of a patient. Remove or rename it.")]
    [InlineData("<<: *base", "(25,9): SCN0004 Anchors and aliases are not supported ('*base'); write the value out")]
    [InlineData("family: &base FOWLER", "(25,13): SCN0004 Anchors and aliases are not supported ('&base'); write the value out")]
    [InlineData("family: 'FOWLER", "(27,28): SCN0001 The YAML can not be read: While parsing a block mapping, did not find expected key; write 'key: value' with a blank after the colon, indented as the keys above it, until then nothing of the file is used.")]
    [InlineData("family: \"FOWLER", "(25,13): SCN0001 *")]
    [InlineData("family:FOWLER", "(25,5): SCN0001 *; write 'key: value' with a blank after the colon, indented as the keys above it, until then nothing of the file is used.")]
    [InlineData("family: @FOWLER", "(25,13): SCN0001 *; put the text in single quotes, until then nothing of the file is used.")]
    [InlineData("family: FOW: LER", "(25,16): SCN0001 *; put the text in single quotes, until then nothing of the file is used.")]
    [InlineData("family: \"C:\\Users\"", "(25,13): SCN0001 *; put the text in single quotes, until then nothing of the file is used.")]
    [InlineData("family: [FOWLER", "(25,13): SCN0001 *; close or mend the list or block in brackets, until then nothing of the file is used.")]
    [InlineData("family: FOW\0LER", "(25,16): SCN0001 The YAML can not be read: The character U+0000 stands here, as in files that are not UTF-8 text; mend it, until then nothing of the file is used.")]
    [InlineData("family: FOW\uFFFDLER", "(25,13): SCN0021 'FOW\uFFFDLER' holds the invisible character U+FFFD, probably copied with it; type the value again")]
    [InlineData("family: \"FOW\\0LER\"", "(25,13): SCN0021 *")]
    public void What_a_table_has_no_use_for_is_reported_on_its_token(string row, string complaint) =>
        Complaints(With("family: FOWLER", row)).Should().ContainSingle().Which.Should().Match(complaint);

    [Theory]
    [InlineData("name: 9Lives")]
    [InlineData("name: ''")]
    [InlineData("name: '1'")]
    [InlineData("name: []")]
    public void A_name_that_starts_with_a_digit_is_no_name_in_any_table(string name)
    {
        var catalogue = GeneratorInput.RealCatalogue.Files.Values.Single();
        foreach (var row in new[] { "name: NewBookingForVerifiedPatient\n", "name: MakeBooking\n", "name: AppointmentBooked,", "name: Dyball\n", "name: BookingRequestNewFull\n" })
        {
            catalogue.Should().Contain(row);
            var result = GeneratorHarness.Run(WithSiblings(catalogue.Replace(row, name + row[^1], StringComparison.Ordinal)));
            result.Diagnostics.Should().NotBeEmpty();
            result.ShouldCompile();
        }
    }

    [Fact]
    public void A_merge_conflict_is_reported_where_it_begins() =>
        Complaints(With("    family: FOWLER\n", "<<<<<<< HEAD\n    family: FOWLER\n=======\n    family: FOWLR\n>>>>>>> other\n")).Should().Equal(
            "(25,1): SCN0001 The YAML can not be read: A merge conflict is not resolved here; mend it, until then nothing of the file is used.");

    [Fact]
    public void A_table_of_the_wrong_shape_is_one_complaint_whatever_refers_to_it()
    {
        var (before, after) = (SmallCatalogue.Yaml.IndexOf("outcomes:", StringComparison.Ordinal), SmallCatalogue.Yaml.IndexOf("services:", StringComparison.Ordinal));

        Complaints($"{SmallCatalogue.Yaml[..before]}outcomes: none\n{SmallCatalogue.Yaml[after..]}").Should().Equal(
            "(10,11): SCN0008 'outcomes' has to be a block of keys; found the text 'none'");
    }

    [Fact]
    public void Ten_thousand_brackets_are_one_complaint() =>
        Complaints("guide: " + new string('[', 10_000)).Should().ContainSingle().Which.Should().Be(
            "(1,40): SCN0001 The YAML can not be read: Blocks are nested deeper than 32; mend it, until then nothing of the file is used.");

    [Fact]
    public void Ten_thousand_blocks_are_one_complaint() =>
        Complaints(string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth) + "a:\n"))).Should().ContainSingle().Which.Should().Contain("nested deeper than 32");

    [Fact]
    public void SCN0005_A_file_of_more_than_sixteen_million_characters_is_not_read() =>
        Complaints("errata:\n" + new string('#', (16 * 1024 * 1024) - 7)).Should().Equal(
            "(1,1): SCN0005 The file is not read: it has more than 16777216 characters; split it or remove what is not a catalogue");

    [Fact]
    public void A_bomb_of_aliases_is_never_lit()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat("bcdefghi".Select(name => $"{name}: &{name} [*{(char)(name - 1)}, *{(char)(name - 1)}]\n"));

        var result = SmallCatalogue.Run(bomb);

        result.Diagnostics.Count(diagnostic => diagnostic.Id == "SCN0004").Should().Be(9 + 16);
        result.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Should().BeEquivalentTo("SCN0004", "SCN0006");
    }

    [Theory]
    [InlineData("patients:", "patinets:")]
    [InlineData("services:", "service:")]
    [InlineData("interactions:", "interaction:")]
    [InlineData("outcomes:", "outcome:")]
    [InlineData("errata:", "eratta:")]
    [InlineData("applications:", "aplications:")]
    [InlineData("environments:", "enviroments:")]
    [InlineData("useCases:", "usecases:")]
    [InlineData("messages:", "mesages:")]
    public void A_misspelt_table_is_one_complaint_whatever_refers_to_it(string before, string after)
    {
        var catalogue = GeneratorInput.RealCatalogue.Files.Values.Single().Replace($"\n{before}", $"\n{after}", StringComparison.Ordinal);

        var result = GeneratorHarness.Run(WithSiblings(catalogue));

        result.Diagnostics.Select(diagnostic => diagnostic.GetMessage()).Should().Equal(
            $"'{after.TrimEnd(':')}' is not a key of the catalogue. Did you mean '{before.TrimEnd(':')}'? Remove or rename it.");
        result.ShouldCompile();
    }

    [Fact]
    public void A_misspelt_column_is_one_complaint_per_row()
    {
        var (before, after) = GeneratorInput.RealCatalogue.Files.Values.Single().Split("\nmessageDefinitionBase:") is [var head, var tail] ? (head, tail) : default;

        var result = GeneratorHarness.Run(WithSiblings(before.Replace("    nhsNumber: ", "    nhsNumbr: ", StringComparison.Ordinal) + "\nmessageDefinitionBase:" + after));

        result.Diagnostics.Should().HaveCount(17).And.OnlyContain(diagnostic => diagnostic.Id == "SCN0006");
        result.Diagnostics[0].GetMessage().Should().Be("'nhsNumbr' is not a key of a patient. Did you mean 'nhsNumber'? Remove or rename it.");
        result.ShouldCompile();
    }

    [Fact]
    public void A_broken_catalogue_is_not_complained_of_in_its_siblings()
    {
        var result = GeneratorHarness.Run(WithSiblings("guide: {"));

        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("SCN0001");
        result.ShouldCompile();
    }

    [Theory]
    [InlineData("plain */ text")]
    [InlineData("]]> <b>&amp;</b> </summary> <!-- -->")]
    [InlineData("\"\"\" {{0}} {x} \\u0041 $")]
    [InlineData("line\nbreaks\r\nof\ralle\u0085kinds\u2028and\u2029more")]
    [InlineData("😀 \u00A0 é \u4E2D")]
    [InlineData("-- ; DROP TABLE #if DEBUG\n#error x")]
    public void Any_text_is_a_literal_and_a_comment(string text)
    {
        var yaml = SmallCatalogue.Yaml
            .Replace("title: No such Slot", $"title: {Quoted(text)}", StringComparison.Ordinal)
            .Replace("family: FOWLER", $"family: {Quoted(text)}", StringComparison.Ordinal)
            .Replace("surname: FOWLER", $"surname: {Quoted(text)}", StringComparison.Ordinal);

        var result = SmallCatalogue.Run(yaml);

        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Constant("Patients+Fowler", "Family").Should().Be(text);
        var shown = System.Xml.Linq.XElement.Parse(result.Documentation("BookingScenarios", "NoSuchSlot")).Value.Trim();
        shown.Should().StartWith(OnOneLine(text));
    }

    [Fact]
    public void A_cell_of_a_megabyte_is_a_cell()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789 <&> ", 70_000));
        var result = SmallCatalogue.Run(SmallCatalogue.Yaml.Replace("title: Second", $"title: '{text}'", StringComparison.Ordinal));

        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Documentation("DosServices", "Tkw2").Should().Contain("0123456789 &lt;&amp;&gt; 0123456789");
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_different_members()
    {
        var result = SmallCatalogue.Run(With("- {name: Tkw2,", "- {name: TKW, documented: false, title: Third, id: '2000099991'}\n  - {name: Tkw2,"));

        result.Diagnostics.Should().BeEmpty();
        result.ShouldCompile();
        result.Constant("DosServices+TKW", "Id").Should().Be("2000099991");
        result.Constant("DosServices+Tkw", "Id").Should().Be("2000072489");
    }

    private static string With(string before, string after)
    {
        SmallCatalogue.Yaml.Should().Contain(before);
        return SmallCatalogue.Yaml.Replace(before, after, StringComparison.Ordinal);
    }

    private static GeneratorInput WithSiblings(string catalogue) => GeneratorInput.Catalogue(catalogue)
        .WithFile(Repository.PathOf("catalogue", "checks.yaml"), Repository.Read("catalogue", "checks.yaml"))
        .WithFile(Repository.PathOf("catalogue", "onboarding.yaml"), Repository.Read("catalogue", "onboarding.yaml"));

    private static string[] Complaints(string yaml)
    {
        var result = SmallCatalogue.Run(yaml);
        result.ShouldCompile();
        return [.. result.Diagnostics.Select(Text)];
    }

    private static string Text(Diagnostic diagnostic)
    {
        LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"({start.Line + 1},{start.Character + 1}): {diagnostic.Id} {diagnostic.GetMessage()}";
    }

    // JSON strings are YAML strings; what JSON leaves as it is YAML would fold.
    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string OnOneLine(string text) => new([.. text.Select(character => character switch
    {
        < ' ' or '\u0085' or '\u2028' or '\u2029' => ' ',
        >= '\uD800' and <= '\uDFFF' => '?',
        _ => character,
    })]);
}
