using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bars.Scenarios.Reports;

/// <summary>How reports write JSON: indented, camel case, without members that have nothing to say.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 16)]
[JsonSerializable(typeof(ExchangeJson))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    private static readonly ReportJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The text is a file of its own, not a part of HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Readable) + "\n";
}
