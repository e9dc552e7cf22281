using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Microsoft.Data.Sqlite;

namespace Bars.Scenarios.Journal;

/// <summary>Reads exchanges from a journal's file.</summary>
internal static class ExchangeQuery
{
    private const string Columns =
        "number, time, ods_code, target, scenario, method, url, status, duration_ticks, explanation, request_headers, response_headers, request_body, response_body";

    /// <summary>The exchanges that pass a filter, the newest first.</summary>
    public static async Task<List<JournalEntry>> RunAsync(
        SqliteConnection connection, JournalFilter filter, int limit, long? number, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        var conditions = new List<string> { "TRUE" };
        void Where(string condition, object? value)
        {
            if (value is null)
                return;
            var name = $"$p{command.Parameters.Count}";
            conditions.Add(condition.Replace("?", name, StringComparison.Ordinal));
            command.Parameters.AddWithValue(name, value);
        }

        Where("number = ?", number);
        // An id that is none is older than all.
        Where("number < ?", filter.Before is { } before ? JournalId.Parse(before) ?? 0 : null);
        Where("ods_code = ?", filter.OdsCode);
        Where("scenario = ?", filter.ScenarioId);
        Where("(scenario IS NOT NULL) = ?", filter.IsMatched);
        Where("time >= ?", filter.From is { } from ? ExchangeInsert.Time(from) : null);
        Where("time < ?", filter.To is { } to ? ExchangeInsert.Time(to) : null);
        command.Parameters.AddWithValue("$limit", limit);
        command.CommandText = $"SELECT {Columns} FROM exchange WHERE {string.Join(" AND ", conditions)} ORDER BY number DESC LIMIT $limit";
        var entries = new List<JournalEntry>();
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            entries.Add(Entry(reader));
        return entries;
    }

    private static JournalEntry Entry(SqliteDataReader row)
    {
        var status = Optional<long>("status");
        var exchange = new RecordedExchange
        {
            Id = JournalId.Of(row.GetInt64(0)),
            Time = DateTimeOffset.Parse(Text("time")!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            OdsCode = Text("ods_code"),
            TargetIdentifier = Text("target"),
            ScenarioId = Text("scenario"),
            Duration = Optional<long>("duration_ticks") is { } ticks ? new TimeSpan(ticks) : null,
            Request = new(Text("method")!, Text("url")!, HeaderBlock.Read(Text("request_headers")!), Bytes("request_body")),
            Response = status is null ? null : new((int)status, HeaderBlock.Read(Text("response_headers")!), Bytes("response_body")),
        };
        return new(exchange, Text("explanation") is { } explanation ? JsonSerializer.Deserialize<MatchExplanation>(explanation) : null);

        string? Text(string column) => row[column] as string;
        byte[] Bytes(string column) => row[column] as byte[] ?? [];
        T? Optional<T>(string column)
            where T : struct => row[column] is T value ? value : null;
    }
}
