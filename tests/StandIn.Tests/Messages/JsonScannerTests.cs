using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Bars.Scenarios.StandIn.Messages;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Messages;

/// <summary>The scanner takes exactly the texts that System.Text.Json takes, and skips as much as it does.</summary>
public sealed class JsonScannerTests
{
    private const string Pieces = "{}[],:\"\\/ \t\r\n\0\u0001019-+.eEtrufalsn\u00e9";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{}")]
    [InlineData(" [ ] \r\n\t")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\" : [ 1 , -0.5e+3 , true , false , null , \"\" ] }")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{a:1}")]
    [InlineData("{1:1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("[1}")]
    [InlineData("[")]
    [InlineData("{\"a\":{")]
    [InlineData("]")]
    [InlineData("{}{}")]
    [InlineData("{} x")]
    [InlineData("{}\0")]
    [InlineData("\0")]
    [InlineData("[\0]")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1e5")]
    [InlineData("+1")]
    [InlineData("NaN")]
    [InlineData("[true\"x\"]")]
    [InlineData("[1\"x\"]")]
    [InlineData("[1[2]]")]
    [InlineData("[null{}]")]
    [InlineData("[nul]")]
    [InlineData("[trueful]")]
    [InlineData("[\u00a01]")]
    [InlineData("[1//\n]")]
    [InlineData("[/*c*/1]")]
    [InlineData("\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\\"")]
    [InlineData("\"\\\\\"")]
    [InlineData("\"\\q\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12G4\"")]
    [InlineData("\"\\u00e9\\/\\b\\f\\n\\r\\t\"")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("{\"\\u0061\":\"\\ud83d\\ude00\"}")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a\\\nb\"")]
    [InlineData("\"\u007f\"")]
    public void Takes_what_the_library_takes(string text) => Same(text);

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void Nests_as_deep_as_the_library(int depth)
    {
        Same(new string('[', depth) + new string(']', depth));
        Same(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "0" + new string('}', depth));
    }

    [Fact]
    public void Judges_damaged_messages_as_the_library_does()
    {
        var random = new Random(20260101);
        var taken = 0;
        foreach (var body in new[] { Bodies.ReferralNew(), Bodies.BookingNew(), "{\"a\":[1,{\"b\":\"c\\n\"},null],\"d\":-1.5e3}" })
        {
            for (var i = 0; i < 3000; i++)
            {
                var text = new StringBuilder(body);
                for (var damages = random.Next(1, 3); damages > 0 && text.Length > 1; damages--)
                    Damage(text, random);
                taken += Same(text.ToString()) ? 1 : 0;
            }
        }
        taken.Should().BeInRange(500, 8500, "both kinds of text have to occur");
    }

    private static void Damage(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text[at] = Pieces[random.Next(Pieces.Length)];
                break;
            case 1:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 2:
                text.Remove(at, 1);
                break;
            default:
                text.Length = at;
                break;
        }
    }

    // Read as a message too: there the names and values are looked at, not only skipped.
    private static bool Same(string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        var expected = Takes(() => Library(json));
        Takes(() => Skip(json)).Should().Be(expected, "the library says so of {0}", text);
        Takes(() => MessageReader.Read(json, new MessageVocabulary("urn:x"))).Should().Be(expected, "the library says so of {0}", text);
        return expected;
    }

    private static bool Takes(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is JSON; only who wants the string complains.
            return true;
        }
    }

    private static void Library(byte[] json)
    {
        for (var reader = new Utf8JsonReader(json); reader.Read();)
        {
            // Until it ends or fails.
        }
    }

    private static void Skip(byte[] json)
    {
        var scanner = new JsonScanner(json);
        scanner.Skip();
        scanner.End();
    }
}
