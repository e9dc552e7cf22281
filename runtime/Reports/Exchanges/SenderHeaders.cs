using System;
using System.Text.Json;

namespace Bars.Scenarios.Reports;

/// <summary>Reads who sent a request, and to whom, from its headers.</summary>
internal static class SenderHeaders
{
    private const int LongestHeader = 16 * 1024;

    /// <summary><c>identifier[0].value</c> of the organisation; <see langword="null"/> when the header is missing or unreadable.</summary>
    public static string? OdsCode(RecordedRequest request) =>
        Read(request, BarsHeaders.NhsdEndUserOrganisation, root => root.GetProperty("identifier")[0].GetProperty("value").GetString());

    /// <summary>The DoS id; <see langword="null"/> when the header is missing or unreadable.</summary>
    public static string? TargetIdentifier(RecordedRequest request) =>
        Read(request, BarsHeaders.NhsdTargetIdentifier, root => root.GetProperty("value").GetString());

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
