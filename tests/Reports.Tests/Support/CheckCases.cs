using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using YamlDotNet.Serialization;

namespace Bars.Scenarios.Reports.Tests.Support;

/// <summary>The cases of <c>Cases/*.yaml</c>.</summary>
internal static class CheckCases
{
    private const string BasesFile = "bases.yaml";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IReadOnlyDictionary<string, CheckCase> Bases { get; } = Read<CheckCase>(Path.Combine(Folder, BasesFile));

    /// <summary>Cases by the id of their check, in the order of the files.</summary>
    public static IReadOnlyDictionary<string, CheckCase[]> ByCheck { get; } = Directory.EnumerateFiles(Folder, "*.yaml")
        .Where(path => Path.GetFileName(path) != BasesFile)
        .Order(StringComparer.Ordinal)
        .SelectMany(Read<CheckCase[]>)
        .ToDictionary();

    private static Dictionary<string, T> Read<T>(string path)
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(File.ReadAllText(path));
        return JsonSerializer.Deserialize<Dictionary<string, T>>(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml), Options)!;
    }
}
