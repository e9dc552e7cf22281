using System;
using System.Text.Json;

namespace Bars.Scenarios.Reports;

/// <summary>Reads who sent a request, and to whom, from its headers.</summary>
internal static class SenderHeaders
{
    private const int LongestHeader = 16 * 1024;

    /// <summary>The exchange with ODS code and target identifier filled in.</summary>
    public static RecordedExchange Describe(RecordedExchange exchange) => exchange with
    {
        OdsCode = Read(exchange.Request, BarsHeaders.NhsdEndUserOrganisation, root => root.GetProperty("identifier")[0].GetProperty("value").GetString()),
        TargetIdentifier = Read(exchange.Request, BarsHeaders.NhsdTargetIdentifier, root => root.GetProperty("value").GetString()),
    };

    private static string? Read(RecordedRequest request, string name, Func<JsonElement, string?> read)
    {
        var value = request.Header(name);
        if (value is null || value.Length > LongestHeader)
            return null;
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(value));
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or IndexOutOfRangeException or System.Collections.Generic.KeyNotFoundException)
        {
            return null;
        }
    }
}
