using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Bars.Scenarios.Generator.Parsing;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Schema;

/// <summary>The schema, which editors read, and the parser, which builds, speak of the same keys and words.</summary>
public sealed class SchemaTests
{
    private static readonly string Yaml = Repository.Read("scenarios.yaml");

    public static TheoryData<string> KeySets => [.. Lists(typeof(Keys)).Keys];

    public static TheoryData<string> WordSets => [.. Lists(typeof(Words)).Keys];

    [Fact]
    public void The_first_line_of_the_table_names_the_schema() =>
        Yaml.Should().StartWith("# yaml-language-server: $schema=scenarios.schema.json\n");

    [Fact]
    public void The_table_keeps_the_schema() => CatalogueSchema.Mistakes(Yaml).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(KeySets))]
    public void Parser_and_schema_know_the_same_keys(string name) =>
        CatalogueSchema.Objects[name]["properties"]!.AsObject().Select(property => property.Key).Should().Equal(Lists(typeof(Keys))[name]);

    [Fact]
    public void Every_object_of_the_schema_is_a_block_of_the_parser() =>
        CatalogueSchema.Objects.Keys.Should().BeEquivalentTo(Lists(typeof(Keys)).Keys);

    [Theory]
    [MemberData(nameof(WordSets))]
    public void Parser_and_schema_know_the_same_words(string name)
    {
        var words = Lists(typeof(Words))[name];
        CatalogueSchema.Enumerations[name].Should().Equal(
            name == "sentinel" ? [.. words, .. words.Select(word => $"any {word}"), .. words.Select(word => $"no {word}")] : words);
    }

    [Fact]
    public void Every_enumeration_of_the_schema_is_a_list_of_words_of_the_parser() =>
        CatalogueSchema.Enumerations.Keys.Should().BeEquivalentTo(Lists(typeof(Words)).Keys);

    [Fact]
    public void Every_object_refuses_unknown_keys_and_every_key_has_a_description()
    {
        foreach (var (name, definition) in CatalogueSchema.Objects)
        {
            definition["additionalProperties"]!.GetValue<bool>().Should().BeFalse("{0} is closed", name);
            foreach (var (key, property) in definition["properties"]!.AsObject())
            {
                var described = property!["$ref"] is { } reference
                    ? CatalogueSchema.Json["definitions"]![reference.GetValue<string>().Split('/')[^1]]!
                    : property;
                ((string?)described["description"]).Should().MatchRegex(@"\.$", "{0}.{1} is explained in a sentence", name, key);
            }
        }
    }

    [Theory]
    [InlineData("  - name: Dyball\n", "  - nmae: Dyball\n", "/patients/0")]
    [InlineData("name: Dyball\n", "name: dyball\n", "/patients/0/name")]
    [InlineData("gender: male", "gender: M", "/patients/0/gender")]
    [InlineData("birthDate: 1932-10-29", "birthDate: 29/10/1932", "/patients/0/birthDate")]
    [InlineData("nhsNumber: '9658499007'", "nhsNumber: '965 849 9007'", "/patients/0/nhsNumber")]
    [InlineData("odsCode: WASP", "odsCode: w", "/sender/odsCode")]
    [InlineData("sentinel: any target-identifier", "sentinel: any target", "/scenarios/0/rows/3/sentinel")]
    [InlineData("id: ce1c4ced-2a84-4198-9982-9caf894d0bb7, body", "id: CE1C4CED, body", "/scenarios/2/rows/6/expect/id")]
    [InlineData("expect: {status: 401, outcome: Unauthorized}", "expect: {status: 401}", "/scenarios/1/rows/6/expect")]
    [InlineData("expect: {status: 401, outcome: Unauthorized}", "expect: {status: '401', outcome: Unauthorized}", "/scenarios/1/rows/6/expect/status")]
    [InlineData("slotStatus: [free]}", "slotStatus: [fre]}", "/scenarios/2/rows/0/request/slotStatus/0")]
    [InlineData("        documented: false\n        title: CS for Booking and Referral sender\n", "        documented: false\n", "/scenarios/0/rows/4")]
    [InlineData("{interaction: Slots, target: Tkw, service: Tkw, slotStatus: [free]}", "{target: Tkw}", "/scenarios/2/rows/0/request")]
    [InlineData("reset: {at: '00:00', zone: Europe/London}", "reset: {at: '24:00', zone: Europe/London}", "/stateful/reset/at")]
    [InlineData("tokenRequired: false", "tokenRequired: 'no'", "/environments/0/tokenRequired")]
    [InlineData("base: 'https://int.api", "base: '//int.api", "/environments/1/base")]
    [InlineData("path: /metadata", "path: '/meta data?x'", "/interactions/0/path")]
    [InlineData("clock: '2024-11-27T09:30:00+00:00'", "clock: '2024-11-27'", "/placeholders/clock")]
    [InlineData("errata: [H04]", "errata: H04", "/headers/0/errata")]
    public void A_mistake_is_marked_where_it_is(string before, string after, string place)
    {
        Yaml.Should().Contain(before);
        var index = Yaml.IndexOf(before, StringComparison.Ordinal);

        var mistakes = CatalogueSchema.Mistakes(Yaml.Remove(index, before.Length).Insert(index, after));

        mistakes.Should().Contain(mistake => mistake.StartsWith(place + ":", StringComparison.Ordinal));
    }

    // Lists by the name that the schema gives them.
    private static Dictionary<string, string[]> Lists(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public)
        .Where(field => field.FieldType == typeof(string[]))
        .ToDictionary(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field => (string[])field.GetValue(null)!);
}
