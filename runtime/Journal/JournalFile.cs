using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Reports;
using Microsoft.Data.Sqlite;

namespace Bars.Scenarios.Journal;

/// <summary>Reads a journal's file, while a stand-in writes to it or afterwards.</summary>
public static class JournalFile
{
    private static ReadOnlySpan<byte> Signature => "SQLite format 3\0"u8;

    /// <summary>Whether a file is a SQLite database, so that it may be a journal.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can not be read.</exception>
    public static bool IsDatabase(string path)
    {
        // As the server that writes to it, others may have it open.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[Signature.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Signature);
    }

    /// <summary>The newest exchanges, in the order of time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The most exchanges to return, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidDataException">It can not be read, or is no journal; the message names it.</exception>
    public static async Task<IReadOnlyList<RecordedExchange>> ReadAsync(string path, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        try
        {
            using var connection = JournalDatabase.Read(path);
            JournalDatabase.Require(connection, path);
            var entries = await ExchangeQuery.RunAsync(connection, new(), limit, null, cancellationToken).ConfigureAwait(false);
            return [.. entries.Select(entry => entry.Exchange).Reverse()];
        }
        catch (IOException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
        catch (Exception e) when (e is SqliteException or FormatException or InvalidCastException or System.Text.Json.JsonException)
        {
            throw new InvalidDataException($"The journal {path} can not be read: {e.Message.TrimEnd('.')}.", e);
        }
    }
}
