using System;
using System.Linq;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>What is to be done about what YamlDotNet complains of.</summary>
internal static class YamlComplaints
{
    private const string Pair = "write 'key: value' with a blank after the colon, indented as the keys above it";
    private const string Quotes = "put the text in single quotes";
    private const string Flow = "close or mend the list or block in brackets";

    // By a part of the complaint.
    private static readonly (string Part, string Remedy)[] Remedies =
    [
        ("expected key", Pair),
        ("expected ':'", Pair),
        ("'-' indicator", "begin every row with '- ', indented as the rows above it"),
        ("cannot start any token", Quotes),
        ("invalid mapping", Quotes),
        ("escape character", Quotes),
        ("hexadecimal number", Quotes),
        ("Unicode surrogates", Quotes),
        ("anchor or alias", Quotes),
        ("expected ','", Flow),
        ("node content", Flow),
        ("does not go on", Flow),
    ];

    /// <summary>A complaint, what to do, and what follows of it.</summary>
    public static string Sentence(string problem)
    {
        var remedy = Remedies.FirstOrDefault(candidate => problem.IndexOf(candidate.Part, StringComparison.Ordinal) >= 0).Remedy ?? "mend it";
        return $"{problem.Trim().TrimEnd('.')}; {remedy}, until then nothing of the file is used.";
    }
}
