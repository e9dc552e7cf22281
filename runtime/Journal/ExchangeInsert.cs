using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bars.Scenarios.Reports;
using Microsoft.Data.Sqlite;

namespace Bars.Scenarios.Journal;

/// <summary>The statement that adds an exchange, prepared once.</summary>
internal sealed class ExchangeInsert : IDisposable
{
    private static readonly string[] Columns =
    [
        "time", "ods_code", "target", "scenario", "method", "url", "status", "duration_ticks", "size", "explanation",
        "request_headers", "response_headers", "request_body", "response_body",
    ];

    private readonly SqliteCommand _command;

    public ExchangeInsert(SqliteConnection connection)
    {
        _command = connection.CreateCommand();
        _command.CommandText = $"INSERT INTO exchange ({string.Join(", ", Columns)}) VALUES (${string.Join(", $", Columns)})";
        foreach (var column in Columns)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
        _command.Prepare();
    }

    /// <summary>An instant as the column <c>time</c> has it: text that sorts as the instants do.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Adds an exchange.</summary>
    /// <returns>Its size in bytes.</returns>
    public long Run(JournalEntry entry, SqliteTransaction transaction)
    {
        var exchange = entry.Exchange;
        var (request, response) = (exchange.Request, exchange.Response);
        var requestHeaders = HeaderBlock.Write(request.Headers);
        var responseHeaders = response is null ? null : HeaderBlock.Write(response.Headers);
        long size = Encoding.UTF8.GetByteCount(requestHeaders) + Encoding.UTF8.GetByteCount(responseHeaders ?? "") + request.Body.Length + (response?.Body.Length ?? 0);
        object?[] values =
        [
            Time(exchange.Time),
            exchange.OdsCode,
            exchange.TargetIdentifier,
            exchange.ScenarioId,
            request.Method,
            request.Url,
            response?.Status,
            exchange.Duration?.Ticks,
            size,
            entry.Explanation is null ? null : JsonSerializer.Serialize(entry.Explanation),
            requestHeaders,
            responseHeaders,
            request.Body.ToArray(),
            response?.Body.ToArray(),
        ];
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
        return size;
    }

    public void Dispose() => _command.Dispose();
}
