using System;
using System.Linq;

namespace Bars.Scenarios.Generator.Tests.Fuzzing;

/// <summary>Spoils a text, in the same way for the same seed.</summary>
internal static class Mutation
{
    private static readonly string[] Scraps =
    [
        "\t", "\r\n", "\n", " ", "  ", ":", ": ", "- ", "{", "}", "[", "]", "'", "\"", "|", ">", "&a ", "*a", "!!x ", "#", "---\n", "...\n", "%", "@", "`", "\\",
        "\0", "\u200B", "\uFEFF", "\uD800", "\u2028", "é", "😀", "null", "~", "true", "-1", "99999999999", "1e9", "''", "[]", "{}", "*/", "</summary>", "\"\"\"",
        "name: class", "errata: [A01]", "documented: false", "? ", "<<: ",
    ];

    /// <summary>One to three changes: of characters, of lines, or of values.</summary>
    public static string Apply(string text, int seed)
    {
        var random = new Random(seed);
        for (var change = random.Next(1, 4); change > 0 && text.Length > 0; change--)
            text = random.Next(3) == 0 ? Characters(text, random) : Lines(text, random);
        return text;
    }

    private static string Characters(string text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 40), text.Length - at);
        return random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
            2 => text.Remove(at, 1).Insert(at, ((char)random.Next(0x10000)).ToString()),
            3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            _ => text[..at],
        };
    }

    private static string Lines(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        var other = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(other, lines[at]); break;
            case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
            case 3: lines[at] = " " + lines[at]; break;
            case 4: lines[at] = Value(lines[at], Scraps[random.Next(Scraps.Length)]); break;
            case 5: lines[at] = Value(lines[at], Value(lines[other])); break;
            default: lines.RemoveRange(at, Math.Min(random.Next(1, 60), lines.Count - at)); break;
        }

        return string.Join('\n', lines);
    }

    private static string Value(string line) => line[(line.IndexOf(": ", StringComparison.Ordinal) + 1)..];

    private static string Value(string line, string value)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? line + value : line[..(colon + 2)] + value;
    }
}
