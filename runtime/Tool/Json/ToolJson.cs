using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bars.Scenarios.Tool.Json;

/// <summary>How the tool writes JSON: indented, camel case, readable without escapes.</summary>
[JsonSerializable(typeof(IReadOnlyList<RowJson>))]
[JsonSerializable(typeof(ShownJson))]
[JsonSerializable(typeof(RunJson))]
[JsonSerializable(typeof(TokenJson))]
[JsonSerializable(typeof(IReadOnlyList<CertificateJson>))]
[JsonSerializable(typeof(IReadOnlyList<CoverageJson>))]
[JsonSerializable(typeof(EditionJson))]
[JsonSerializable(typeof(DiffJson))]
[JsonSerializable(typeof(IReadOnlyList<ContradictionJson>))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    /// <summary>The output goes to a terminal or a file, not into HTML: nothing but JSON's own needs an escape.</summary>
    public static ToolJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    /// <summary>Writes a value and a line feed.</summary>
    public static void Write<T>(TextWriter writer, T value, JsonTypeInfo<T> type)
    {
        writer.Write(JsonSerializer.Serialize(value, type));
        writer.Write('\n');
    }
}
