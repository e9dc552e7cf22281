using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Bars.Scenarios.Reports.Tests.Support;

/// <summary>
/// Changes of a message as the cases write them. A path begins with a resource type, <c>Flag[1]</c> being the second Flag of
/// the Bundle; the elements on the way are made if they are missing.
/// </summary>
internal static class CaseChange
{
    public static void Apply(JsonObject bundle, CheckCase change)
    {
        foreach (var type in change.Drop)
            Drop(bundle, type);
        foreach (var type in change.Twice)
            Entries(bundle).Add(Entry(bundle, type, 0).DeepClone());
        foreach (var entry in change.Add)
            Entries(bundle).Add(entry.DeepClone());
        foreach (var (path, value) in change.Set)
            Set(bundle, path, value);
        foreach (var (path, value) in change.AddTo)
            AddTo(bundle, path, value);
    }

    private static void Drop(JsonObject bundle, string type)
    {
        var doomed = Entries(bundle).Where(entry => TypeOf(entry) == type).ToArray();
        if (doomed.Length == 0)
            throw new ArgumentException($"There is no {type} to drop.");
        foreach (var entry in doomed)
            Entries(bundle).Remove(entry);
    }

    private static void Set(JsonObject bundle, string path, JsonNode? value)
    {
        var (parent, name, index) = Find(bundle, path);
        if (index is { } number)
            ((JsonArray)parent[name]!)[number] = value?.DeepClone();
        else if (value is null)
            parent.Remove(name);
        else
            parent[name] = value.DeepClone();
    }

    private static void AddTo(JsonObject bundle, string path, JsonNode? value)
    {
        var (parent, name, _) = Find(bundle, path);
        if (parent[name] is not JsonArray list)
            parent[name] = list = [];
        list.Add(value?.DeepClone());
    }

    private static (JsonObject Parent, string Name, int? Index) Find(JsonObject bundle, string path)
    {
        var parts = path.Split('.').Select(Part).ToArray();
        var node = (JsonObject)Entry(bundle, parts[0].Name, parts[0].Index ?? 0)["resource"]!;
        foreach (var (name, index) in parts[1..^1])
        {
            node[name] ??= new JsonObject();
            node = (JsonObject)(node[name] is JsonArray list ? list[index ?? 0]! : node[name]!);
        }

        return (node, parts[^1].Name, parts[^1].Index);
    }

    private static (string Name, int? Index) Part(string text) => text.Split('[', ']') is [var name, var number, _]
        ? (name, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
        : (text, null);

    private static JsonObject Entry(JsonObject bundle, string type, int index) => (JsonObject)Entries(bundle).Where(entry => TypeOf(entry) == type).ElementAt(index)!;

    private static JsonArray Entries(JsonObject bundle) => (JsonArray)bundle["entry"]!;

    private static string TypeOf(JsonNode? entry) => entry!["resource"]!["resourceType"]!.GetValue<string>();
}
