using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Bars.Scenarios.Reports;

/// <summary>An exchange as the files <c>*.exchange.json</c> and its bodies, from which it can be checked again.</summary>
public static class ExchangeFile
{
    private const string Extension = ".exchange.json";
    private const long LargestRecord = 1024 * 1024;

    internal static string Write(ExchangeReport report, ReportLayout layout, bool isMasked)
    {
        var exchange = report.Exchange;
        return ReportJson.Write(new ExchangeJson(
            exchange.Id,
            exchange.Time,
            exchange.Duration?.TotalMilliseconds,
            exchange.OdsCode,
            exchange.TargetIdentifier,
            exchange.ScenarioId,
            isMasked,
            new(exchange.Request.Method, exchange.Request.Url, null, Headers(exchange.Request.Headers), Name(layout.Body(exchange, ExchangeSide.Request))),
            exchange.Response is { } response
                ? new(null, null, response.Status, Headers(response.Headers), Name(layout.Body(exchange, ExchangeSide.Response)))
                : null));
    }

    /// <summary>The exchanges below a folder that a report was written to, in the order of time.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">A file can not be read.</exception>
    /// <exception cref="InvalidDataException">A file is no record of an exchange; the message names it.</exception>
    public static IReadOnlyList<RecordedExchange> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, $"*{Extension}", SearchOption.AllDirectories).Select(Read).OrderBy(exchange => exchange.Time).ThenBy(exchange => exchange.Id, StringComparer.Ordinal)];

    /// <summary>An exchange from its record; its bodies stand beside it.</summary>
    /// <param name="path">A file <c>*.exchange.json</c>.</param>
    /// <exception cref="IOException">A file can not be read.</exception>
    /// <exception cref="InvalidDataException">The file is no record of an exchange.</exception>
    public static RecordedExchange Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (new FileInfo(path).Length > LargestRecord)
            throw new InvalidDataException($"{path} is larger than the record of an exchange can be.");
        try
        {
            var record = JsonSerializer.Deserialize(File.ReadAllBytes(path), ReportJson.Default.ExchangeJson)
                ?? throw new InvalidDataException($"{path} holds no exchange.");
            return new()
            {
                Id = record.Id ?? "",
                Time = record.Time,
                Duration = record.Milliseconds is >= 0 and < 1e12 ? TimeSpan.FromMilliseconds(record.Milliseconds.Value) : null,
                OdsCode = record.OdsCode,
                TargetIdentifier = record.TargetIdentifier,
                ScenarioId = record.Scenario,
                Request = new(record.Request?.Method ?? "", record.Request?.Url ?? "", Headers(record.Request?.Headers), Body(path, record.Request?.Body)),
                Response = record.Response is { } response ? new(response.Status ?? 0, Headers(response.Headers), Body(path, response.Body)) : null,
            };
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is no record of an exchange: line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}.");
        }
    }

    // A record names files beside it, whatever it says.
    private static ReadOnlyMemory<byte> Body(string record, string? name) =>
        name is null ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(record))!, Path.GetFileName(name)));

    private static string? Name(string? path) => path is null ? null : Path.GetFileName(path);

    private static IReadOnlyList<HeaderJson> Headers(IReadOnlyList<RecordedHeader> headers) => [.. headers.Select(SecretHeaders.Masked).Select(header => new HeaderJson(header.Name, header.Value))];

    private static IReadOnlyList<RecordedHeader> Headers(IReadOnlyList<HeaderJson>? headers) => [.. (headers ?? []).OfType<HeaderJson>().Select(header => new RecordedHeader(header.Name ?? "", header.Value ?? ""))];
}

internal sealed record ExchangeJson(
    string? Id,
    DateTimeOffset Time,
    double? Milliseconds,
    string? OdsCode,
    string? TargetIdentifier,
    string? Scenario,
    bool Masked,
    MessageJson? Request,
    MessageJson? Response);

internal sealed record MessageJson(string? Method, string? Url, int? Status, IReadOnlyList<HeaderJson>? Headers, string? Body);

internal sealed record HeaderJson(string? Name, string? Value);
