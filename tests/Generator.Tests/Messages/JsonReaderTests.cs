using Bars.Scenarios.Generator.Messages;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Generator.Tests.Messages;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData(" { \"b\" : [ 1.50 , -0 , 1E+2 , true , null ] ,\r\n\t\"a\" : { } } ", "{\"b\":[1.50,-0,1E+2,true,null],\"a\":{}}")]
    [InlineData("\"\\u0041\\/ \\\" é😀\"", "\"\\u0041\\/ \\\" é😀\"")]
    [InlineData("[ [ ] ]", "[[]]")]
    public void Blanks_go_and_everything_else_stays_as_written(string source, string text) =>
        JsonReader.Read(source).Text.Should().Be(text);

    [Fact]
    public void Strings_stand_for_what_their_escapes_say() =>
        JsonReader.Read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"").Root.Text.Should().Be("\"\\/\b\f\n\r\té😀");

    [Theory]
    [InlineData("", 0, "expected a value, found the end of the file")]
    [InlineData("{", 1, "expected a member's name in quotes, found the end of the file")]
    [InlineData("[1,]", 3, "expected a value, found ']'")]
    [InlineData("{\"a\":1,}", 7, "expected a member's name in quotes, found '}'")]
    [InlineData("[1 2]", 3, "expected ',' or ']', found '2'")]
    [InlineData("{\"a\":1 \"b\":2}", 7, "expected ',' or '}', found '\"'")]
    [InlineData("{} x", 3, "expected the end of the file, found 'x'")]
    [InlineData("// no", 0, "expected a value, found '/'")]
    [InlineData("01", 0, "expected a value, found '0'")]
    [InlineData("+1", 0, "expected a value, found '+'")]
    [InlineData("1.", 0, "expected a value, found '1'")]
    [InlineData("NaN", 0, "expected a value, found 'N'")]
    [InlineData("True", 0, "expected a value, found 'T'")]
    [InlineData("'a'", 0, "expected a value, found '''")]
    [InlineData("\"a\nb\"", 0, "the string is not closed; end it with a quote in the same line")]
    [InlineData("\"a\tb\"", 2, "the control character U+0009 has to be escaped in a string")]
    [InlineData("\"a\\x\"", 2, "unknown escape; JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX")]
    [InlineData("\"\\u12 4\"", 1, "unknown escape; JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", 7, "the member 'a' is given twice")]
    public void What_is_not_JSON_is_refused_where_it_stands(string source, int offset, string message)
    {
        var read = () => JsonReader.Read(source);

        read.Should().Throw<JsonFormatException>().WithMessage(message).Which.Offset.Should().Be(offset);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        var read = () => JsonReader.Read("\"a\ud83d\"");

        read.Should().Throw<JsonFormatException>().Which.Offset.Should().Be(2);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_the_stack_is_used_up()
    {
        var read = () => JsonReader.Read(new string('[', 1_000_000));

        read.Should().Throw<JsonFormatException>().Which.Offset.Should().Be(64);
    }
}
