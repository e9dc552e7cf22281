using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Journal;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.Tool.Reporting;

/// <summary>Where <c>bars report</c> reads exchanges: folders of reports, journals of the stand-in, <c>.http</c> files, and bodies alone.</summary>
/// <param name="Headers">Headers that were given for bodies.</param>
/// <param name="Method">Method of bodies.</param>
/// <param name="Url">Address of bodies.</param>
internal sealed record ExchangeSource(IReadOnlyList<RecordedHeader> Headers, string Method, string Url)
{
    private const long LargestFile = 64 * 1024 * 1024;
    private const int MostOfJournal = 10_000;

    /// <summary>The exchanges of files and folders, in the order given.</summary>
    /// <exception cref="ToolException">One of them is missing or unreadable.</exception>
    /// <param name="paths">Files and folders.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyList<SourcedExchange>> ReadAsync(IEnumerable<string> paths, CancellationToken stop)
    {
        var exchanges = new List<SourcedExchange>();
        foreach (var path in paths)
            exchanges.AddRange(await ReadAsync(path, stop).ConfigureAwait(false));
        return exchanges;
    }

    private async Task<IEnumerable<SourcedExchange>> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            if (Directory.Exists(path))
            {
                var exchanges = ExchangeFile.ReadAll(path);
                return exchanges.Count > 0 ? Sent(exchanges) : throw ToolException.Usage($"The folder '{path}' holds no exchanges: 'bars run --report FOLDER' writes some.");
            }

            if (!File.Exists(path))
                throw ToolException.Usage($"There is no file and no folder '{path}'.");
            if (JournalFile.IsDatabase(path))
                return (await JournalFile.ReadAsync(path, MostOfJournal, stop).ConfigureAwait(false)).Select(exchange => new SourcedExchange(exchange, IsReceived: true));
            if (new FileInfo(path).Length > LargestFile)
                throw ToolException.Usage($"'{path}' is larger than {LargestFile / 1024 / 1024} MiB.");
            if (path.EndsWith(".exchange.json", StringComparison.OrdinalIgnoreCase))
                return Sent([ExchangeFile.Read(path)]);
            var time = DateTimeOffset.UtcNow;
            return Sent(Path.GetExtension(path).ToLowerInvariant() is ".http" or ".rest"
                ? HttpFile.Read(path, File.ReadAllText(path), time)
                : [RecordedExchange.Of(new(Method, Url, Headers, File.ReadAllBytes(path)), Path.GetFileName(path), time)]);
        }
        catch (InvalidDataException exception)
        {
            throw ToolException.Usage(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"'{path}' can not be read: {exception.Message.TrimEnd('.')}.");
        }
    }

    private static IEnumerable<SourcedExchange> Sent(IEnumerable<RecordedExchange> exchanges) => exchanges.Select(exchange => new SourcedExchange(exchange, IsReceived: false));

    /// <summary>A header of the command line.</summary>
    /// <exception cref="ToolException">It is none.</exception>
    public static RecordedHeader Header(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0
            ? new(text[..colon].Trim(), text[(colon + 1)..].Trim())
            : throw ToolException.Usage($"'{text}' is no header: write it as 'use-context: a1t1|referral|servicerequest-request|new'.");
    }
}

/// <summary>An exchange, and whose answer it holds.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="IsReceived">Whether the stand-in received it, whose answers are not looked at.</param>
internal sealed record SourcedExchange(RecordedExchange Exchange, bool IsReceived);
