using System;
using System.IO;
using Microsoft.Data.Sqlite;

namespace Bars.Scenarios.Journal;

/// <summary>The SQLite file of a journal: opened, and made when it is new.</summary>
internal static class JournalDatabase
{
    // "BaRS": tells the file from other SQLite databases.
    private const long ApplicationId = 0x42615253;
    private const long Version = 1;
    private const int NotADatabase = 26;

    private const string Schema =
        """
        CREATE TABLE exchange (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            time TEXT NOT NULL,
            ods_code TEXT,
            target TEXT,
            scenario TEXT,
            method TEXT NOT NULL,
            url TEXT NOT NULL,
            status INTEGER,
            duration_ticks INTEGER,
            size INTEGER NOT NULL,
            explanation TEXT,
            request_headers TEXT NOT NULL,
            response_headers TEXT,
            request_body BLOB NOT NULL,
            response_body BLOB
        );
        """;

    // WAL: a commit appends to one file, and readers do not wait. A commit reaches the operating system, so that it outlives
    // this process; NORMAL leaves it to the operating system when it reaches the disk.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;";

    /// <summary>Opens a file to write.</summary>
    /// <exception cref="IOException">It can not be opened, or is no journal.</exception>
    public static SqliteConnection Open(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            Touch(path);
            connection = Connect(path, SqliteOpenMode.ReadWrite);
            Prepare(connection, path);
            return connection;
        }
        catch (IOException)
        {
            connection?.Dispose();
            throw;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NotADatabase)
        {
            connection?.Dispose();
            throw new IOException($"{path} is no journal. Give another path.", e);
        }
        catch (Exception e) when (e is SqliteException or UnauthorizedAccessException or NotSupportedException)
        {
            connection?.Dispose();
            throw new IOException($"The journal {path} can not be opened: {e.Message.TrimEnd('.')}.", e);
        }
    }

    /// <summary>Opens a journal's file to read.</summary>
    public static SqliteConnection Read(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    /// <summary>Makes sure that a database is a journal of this version.</summary>
    /// <exception cref="IOException">It is none.</exception>
    public static void Require(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new IOException($"{path} is a SQLite database, but no journal. Give another path.");
        if (Number(connection, "PRAGMA user_version") != Version)
            throw new IOException($"{path} is a journal of another version. Give another path, or move the file away.");
    }

    /// <summary>The number that a statement gives.</summary>
    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Runs statements.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        var isNew = Number(connection, "PRAGMA application_id") == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew)
            Require(connection, path);
        Run(connection, Settings);
        if (isNew)
            Run(connection, $"BEGIN; {Schema} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; COMMIT;");
    }

    // The file holds patients' data: nobody else reads it.
    private static void Touch(string path)
    {
        if (File.Exists(path))
            return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
