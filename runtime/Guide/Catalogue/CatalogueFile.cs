using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bars.Scenarios.Guide.Catalogue;

/// <summary>A file of the catalogue, <c>scenarios.yaml</c> or <c>onboarding.yaml</c>, whose nodes know where they stand.</summary>
public sealed class CatalogueFile
{
    private const int LargestFile = 16 * 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    private CatalogueFile(string path, string text, bool hasMark, YamlMappingNode root) => (Path, Text, HasByteOrderMark, Root) = (path, text, hasMark, root);

    /// <summary>The file, as it was named by the caller.</summary>
    public string Path { get; }

    /// <summary>Its text without a byte order mark; positions of nodes are offsets in it.</summary>
    public string Text { get; }

    /// <summary>Whether the file starts with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    internal YamlMappingNode Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="GuideException">The file is missing or no catalogue.</exception>
    public static CatalogueFile Load(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
                throw new GuideException($"{path}: larger than {LargestFile} bytes, which is no catalogue.");
            var bytes = File.ReadAllBytes(path);
            return Parse(path, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (Exception exception) when (exception is IOException or DecoderFallbackException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new GuideException($"{path}: can not be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="GuideException">It is no catalogue; the message names file, line and remedy.</exception>
    public static CatalogueFile Parse(string path, string text)
    {
        var hasMark = text.StartsWith(ByteOrderMark);
        text = text.TrimStart(ByteOrderMark);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
                return new CatalogueFile(path, text, hasMark, root);
            throw new GuideException($"{path}: no catalogue: it has to be a block of keys. Give the path of a scenarios.yaml.");
        }
        catch (YamlException exception)
        {
            throw new GuideException($"{path}:{exception.Start.Line}: the YAML can not be read: {exception.Message} Mend it first.", exception);
        }
    }

    /// <summary>The rows that the guide prints, with what the file says of them.</summary>
    public IReadOnlyList<CatalogueRow> Rows => _rows ??= [.. CatalogueTables.Read(this)];

    private IReadOnlyList<CatalogueRow>? _rows;

    /// <summary>The file's own edition of the guide, so that it can be compared and linted like a page.</summary>
    public Edition Edition => new()
    {
        Version = Root.Text("guide", "version"),
        Core = Root.Text("guide", "core"),
        Package = Root.Text("guide", "package"),
        StatefulNhsNumber = Row("patients", Root.Text("stateful", "patient"))?.Text("nhsNumber"),
        Rows = [.. Rows.Select(row => row.Guide)],
    };

    /// <summary>The areas of scenarios, in the order of the file.</summary>
    internal IReadOnlyList<AreaHeading> Areas =>
        [.. Root.Items("scenarios").Select(area => new AreaHeading(area.Text("area") ?? "", area.Text("heading") ?? area.Text("area") ?? ""))];

    internal YamlMappingNode? Row(string table, string? name) =>
        Root.Items(table).FirstOrDefault(row => name is not null && row.Text("name") == name);

    internal Place At(YamlNode node) => new(Path, (int)node.Start.Line);
}
