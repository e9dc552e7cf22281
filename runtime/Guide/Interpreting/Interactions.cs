using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Catalogue;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>A message body of the catalogue.</summary>
internal sealed record KnownMessage(string Name, string Title, string Interaction, string NhsNumber);

/// <summary>The interactions and message bodies of a catalogue.</summary>
internal sealed class Interactions(CatalogueFile file)
{
    private readonly Dictionary<string, YamlMappingNode> _rows = file.Root.Items("interactions")
        .GroupBy(row => row.Text("name") ?? "").ToDictionary(group => group.Key, group => group.First());

    public IReadOnlyList<KnownMessage> Messages { get; } =
    [
        .. file.Root.Items("messages").Select(row => new KnownMessage(
            row.Text("name") ?? "", row.Text("title") ?? "", row.Text("interaction") ?? "", row.Text("nhsNumber") ?? "")),
    ];

    /// <summary>Name of the interaction of a request.</summary>
    public string Of(YamlMappingNode? request) => request?.Text("message") is { } name
        ? Messages.FirstOrDefault(message => message.Name == name)?.Interaction ?? ""
        : request?.Text("interaction") ?? "";

    /// <summary>A cell of the table of interactions, for example <c>returns</c>.</summary>
    public string? Cell(string interaction, string key) => _rows.TryGetValue(interaction, out var row) ? row.Text(key) : null;

    public bool IsMessage(string interaction) => Cell(interaction, "event") is not null;

    /// <summary>The interaction that reads a path.</summary>
    public string? Reading(string path) => _rows.FirstOrDefault(row => row.Value.Text("method") == "GET" && row.Value.Text("path") == path).Key;
}
