using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Parsing;

namespace Bars.Scenarios.Generator.Checks;

/// <summary>What a check looks at: one key says, and other keys have to go with it.</summary>
internal static class CheckSubject
{
    private static readonly string[] Keys = ["header", "url", "text", "fhirpath", "kind"];

    /// <summary>Member of <c>CheckKind</c>, and the header or the elements looked at.</summary>
    public static (string Kind, string? Subject) Read(Block block, string id)
    {
        var given = Keys.Where(block.Has).ToArray();
        if (given.Length != 1)
        {
            Complain(given.Length == 0 ? "none" : string.Join(" and ", given.Select(key => $"'{key}'")));
            return ("Body", null);
        }

        var needsPattern = given[0] is "header" or "text";
        if (needsPattern != block.Has("matches"))
            Complain(needsPattern ? $"'{given[0]}' without 'matches'" : $"'{given[0]}' and 'matches'");
        return given[0] switch
        {
            "header" => ("Header", block.Text("header")),
            "url" => ("Url", null),
            "text" => ("Text", block.Text("text")),
            "fhirpath" => ("Body", null),
            _ => (block.Word("kind", "interaction", "resource", "profiles") switch { "interaction" => "Interaction", "resource" => "Resource", _ => "Profiles" }, null),
        };

        void Complain(string what)
        {
            if (!block.Failed)
                block.Fail(CheckDiagnostics.NotOneSubject, block.PlaceOf("id"), id, what);
        }
    }
}
