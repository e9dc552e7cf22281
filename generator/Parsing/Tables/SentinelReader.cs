using System;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>The sentinel of a row: its kind is written, its value is the one the request carries.</summary>
internal static class SentinelReader
{
    private const string Any = "any ";
    private const string Absent = "no ";

    /// <summary>The sentinel, and its value for comparisons between rows.</summary>
    public static (SentinelModel Model, string? Value) Read(Block row, RequestReader request)
    {
        if (row.OptionalText("sentinel") is not { } text)
            return (new SentinelModel("None", "Any", null), null);
        var match = text.StartsWith(Any, StringComparison.Ordinal) ? "Any" : text.StartsWith(Absent, StringComparison.Ordinal) ? "Absent" : "Exact";
        var word = match switch { "Any" => text.Substring(Any.Length), "Absent" => text.Substring(Absent.Length), _ => text };
        if (row.KnownWord(word, row.PlaceOf("sentinel"), "sentinel", Words.Sentinel) is not { } kind)
            return (new SentinelModel("None", "Any", null), null);
        if (match != "Exact")
            return (new SentinelModel(Member(kind), match, null), null);

        var (value, expression, key) = kind switch
        {
            "target-identifier" => (request.Target?.Id, $"DosServices.{request.Target?.Name}.Id", "target"),
            "context" => (request.Context?.Id, $"DosServices.{request.Context?.Name}.Id", "context"),
            "slot-service" => (request.Service?.Id, $"DosServices.{request.Service?.Name}.Id", "service"),
            "nhs-number" => (request.Patient?.NhsNumber, $"Patients.{request.Patient?.Name}.NhsNumber", "patient"),
            _ => (request.Model?.ResourceId, Literal.Of(request.Model?.ResourceId ?? ""), "id"),
        };
        if (value is null && !row.Failed)
            row.Fail(Descriptors.MissingKey, row.PlaceOf("request"), $"'request' of a row with the sentinel {kind}", key);
        return (new SentinelModel(Member(kind), match, expression), value);
    }

    private static string Member(string kind) =>
        string.Concat(kind.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
