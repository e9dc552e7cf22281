using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>Reads YAML text into nodes that know where they stand, refusing what a catalogue has no use for.</summary>
internal sealed class YamlReader
{
    private const int LongestText = 16 * 1024 * 1024;
    private const int DeepestNesting = 32;
    private const int FewKeys = 16;

    private readonly ParseLog _log;
    private readonly CancellationToken _cancellation;
    private readonly Parser _parser;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private readonly string? _overlay;

    private YamlReader(string text, ParseLog log, string? overlay, CancellationToken cancellation)
    {
        _log = log;
        _overlay = overlay;
        _cancellation = cancellation;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root of the first document, or <see langword="null"/> when there is none to be used.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="log">Where to report.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="overlay">The path of the file when it is an overlay.</param>
    public static YamlNode? Read(string text, ParseLog log, CancellationToken cancellation, string? overlay = null)
    {
        if (text.Length > LongestText)
        {
            log.Report(Descriptors.TooLarge, new TextRange { Overlay = overlay }, $"{LongestText} characters");
            return null;
        }

        if (ReportTabs(text, log, overlay))
            return null;

        var reader = new YamlReader(text, log, overlay, cancellation);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            log.Report(Descriptors.MalformedYaml, reader.Range(exception.Start, exception.End), Sentence((exception.InnerException as YamlException ?? exception).Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // YamlDotNet has states that it does not expect, for example after an open bracket.
            var last = reader._parser.Current?.End ?? Mark.Empty;
            log.Report(Descriptors.MalformedYaml, reader.Range(last, last), Sentence("What follows this place does not go on as it began"));
        }

        return null;
    }

    private static string Sentence(string problem) => $"{problem.Trim().TrimEnd('.')}; mend it, until then nothing of the file is used.";

    // YamlDotNet reports a tab at the start of the file, wherever it stands.
    private static bool ReportTabs(string text, ParseLog log, string? overlay)
    {
        var found = false;
        var line = 0;
        for (var start = 0; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var index = start;
            while (index < end && text[index] == ' ')
                index++;
            if (index < end && text[index] == '\t')
            {
                var column = index - start;
                log.Report(Descriptors.TabIndentation, new TextRange(index, 1, line, column, line, column + 1) { Overlay = overlay });
                found = true;
            }

            start = end + 1;
        }

        return found;
    }

    private TextRange Range(Mark start, Mark end) => TextRange.From(start, end) with { Overlay = _overlay };

    private TextRange Range(Mark start, int length) => TextRange.From(start, length) with { Overlay = _overlay };

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        // A table without rows is a mistake; an overlay without any just adds nothing.
        if (_parser.Accept<StreamEnd>(out _))
            return _overlay is null ? new YamlScalar(default, "", isPlain: true) : null;
        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _log.Report(Descriptors.MalformedYaml, Range(second.Start, second.End), "A catalogue is one document, and a second one starts here; remove it.");
        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth > DeepestNesting)
        {
            var current = _parser.Current!;
            throw new YamlException(current.Start, current.End, $"Blocks are nested deeper than {DeepestNesting}.");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            var range = Range(alias.Start, alias.End);
            _log.Report(Descriptors.AliasNotSupported, range, $"*{alias.Value}");
            return new YamlRefused(range);
        }

        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
            _log.Report(Descriptors.AliasNotSupported, Range(anchored.Start, $"&{anchored.Anchor}".Length), $"&{anchored.Anchor}");

        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(Range(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);
        return _parser.Accept<SequenceStart>(out _) ? ReadSequence(depth) : ReadMapping(depth);
    }

    private YamlSequence ReadSequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));

        _parser.Consume<SequenceEnd>();
        return new YamlSequence(Range(start.Start, 1), items);
    }

    private YamlNode ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        HashSet<string>? keys = null;
        var isRefused = false;
        TextRange? first = null;
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var node = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            first ??= node.Range;
            isRefused |= node is YamlRefused;
            if (node is YamlRefused)
                continue;
            if (node is not YamlScalar key)
                _log.Report(Descriptors.WrongShape, node.Range, "A key", "a text", node.Kind);
            else if (IsDuplicate(key.Value, entries, ref keys))
                _log.Report(Descriptors.DuplicateKey, key.Range, Block.Shorten(key.Value));
            else
                entries.Add(new(Shared(key.Value), key.Range, value));
        }

        _parser.Consume<MappingEnd>();
        var range = first ?? Range(start.Start, 1);
        return isRefused ? new YamlRefused(range) : new YamlMapping(range, entries);
    }

    // Most blocks have a few keys; only a large one pays for a set.
    private static bool IsDuplicate(string key, List<YamlEntry> entries, ref HashSet<string>? keys)
    {
        if (entries.Count >= FewKeys)
            return !(keys ??= new(entries.Select(entry => entry.Key), StringComparer.Ordinal)).Add(key);
        foreach (var entry in entries)
        {
            if (entry.Key == key)
                return true;
        }

        return false;
    }

    // The rows of a table have the same keys: one string of each is kept, which spares the garbage collector much of a long file.
    private string Shared(string key)
    {
        if (!_keys.TryGetValue(key, out var shared))
            _keys[key] = shared = key;
        return shared;
    }
}
