using System;
using System.Collections.Generic;
using System.IO;
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

    private readonly YamlSource _source;
    private readonly ParseLog _log;
    private readonly CancellationToken _cancellation;
    private readonly Parser _parser;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    // Items and entries of all open lists and blocks: each takes its own off the end when it closes.
    private readonly List<YamlNode> _items = [];
    private readonly List<YamlEntry> _entries = [];

    private YamlReader(YamlSource source, ParseLog log, CancellationToken cancellation)
    {
        _source = source;
        _log = log;
        _cancellation = cancellation;
        _parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    /// <summary>The root of the first document, or <see langword="null"/> when there is none to be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="log">Where to report.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="isOverlay">Whether the file is a project's own.</param>
    public static YamlNode? Read(TableFile file, ParseLog log, CancellationToken cancellation, bool isOverlay = false)
    {
        // Of a second byte order mark: the host takes out the first.
        var source = new YamlSource(file.Path, file.Text.TrimStart('\uFEFF'), isOverlay);
        if (file.Text.Length > LongestText)
        {
            log.Report(Descriptors.TooLarge, new Place(source, 0, 0), $"{LongestText} characters");
            return null;
        }

        if (YamlPitfalls.Report(source, log))
            return null;

        var reader = new YamlReader(source, log, cancellation);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            reader.ReportMalformed(reader.At(exception.Start, exception.End), (exception.InnerException as YamlException ?? exception).Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // YamlDotNet has states that it does not expect, for example after an open bracket.
            var last = reader._parser.Current?.End ?? Mark.Empty;
            reader.ReportMalformed(reader.At(last, last), "What follows this place does not go on as it began");
        }

        return null;
    }

    // Where versions of a file were not merged, nothing else is worth a word.
    private void ReportMalformed(Place place, string problem)
    {
        if (YamlPitfalls.MergeConflict(_source) is { } conflict)
            (place, problem) = (conflict, "A merge conflict is not resolved here");
        _log.Report(Descriptors.MalformedYaml, place, YamlComplaints.Sentence(problem));
    }

    private Place At(Mark start, Mark end) => new(_source, (int)start.Index, (int)Math.Max(0, end.Index - start.Index));

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        // A table without rows is a mistake; an overlay without any just adds nothing.
        if (_parser.Accept<StreamEnd>(out _))
            return _source.IsOverlay ? null : new YamlScalar(new Place(_source, 0, 0), "", isPlain: true);
        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _log.Report(Descriptors.MalformedYaml, At(second.Start, second.End), "A catalogue is one document, and a second one starts here; remove it.");
        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            Refuse(scalar);
            return new YamlScalar(At(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        if (depth > DeepestNesting)
        {
            var current = _parser.Current!;
            throw new YamlException(current.Start, current.End, $"Blocks are nested deeper than {DeepestNesting}.");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            var place = At(alias.Start, alias.End);
            _log.Report(Descriptors.AliasNotSupported, place, $"*{alias.Value}");
            return new YamlRefused(place);
        }

        return _parser.Accept<SequenceStart>(out _) ? ReadSequence(depth) : ReadMapping(depth);
    }

    private YamlSequence ReadSequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        Refuse(start);
        var first = _items.Count;
        while (!_parser.Accept<SequenceEnd>(out _))
            _items.Add(ReadNode(depth + 1));

        _parser.Consume<SequenceEnd>();
        return new YamlSequence(new Place(_source, (int)start.Start.Index, 1), Take(_items, first));
    }

    private YamlNode ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        Refuse(start);
        var first = _entries.Count;
        HashSet<string>? keys = null;
        Place? place = null;
        var isRefused = false;
        while (!_parser.Accept<MappingEnd>(out _))
        {
            // Nearly all keys are texts: no node is made of those.
            if (_parser.TryConsume<Scalar>(out var scalar))
            {
                Refuse(scalar);
                var at = At(scalar.Start, scalar.End);
                place ??= at;
                var value = ReadNode(depth + 1);
                if (IsDuplicate(scalar.Value, first, ref keys))
                    _log.Report(Descriptors.DuplicateKey, at, Block.Shorten(scalar.Value));
                else
                    _entries.Add(new(Shared(scalar.Value), at, value));
                continue;
            }

            var key = ReadNode(depth + 1);
            _ = ReadNode(depth + 1);
            place ??= key.Place;
            if (key is YamlRefused)
                isRefused = true;
            else
                _log.Report(Descriptors.WrongShape, key.Place, "A key", "a text", key.Kind);
        }

        _parser.Consume<MappingEnd>();
        var entries = Take(_entries, first);
        var range = place ?? new Place(_source, (int)start.Start.Index, 1);
        return isRefused ? new YamlRefused(range) : new YamlMapping(range, entries);
    }

    // The value itself is used: what was refused of it says nothing that the table could need.
    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Refuse(Descriptors.AliasNotSupported, node, '&');
        if (!node.Tag.IsEmpty)
            Refuse(Descriptors.TagNotSupported, node, '!');
    }

    // An anchor and a tag stand before the value, in either order.
    private void Refuse(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, NodeEvent node, char sign)
    {
        var text = _source.Text;
        var start = Math.Max(text.IndexOf(sign, (int)node.Start.Index), 0);
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ']' or '}'))
            end++;
        _log.Report(descriptor, new Place(_source, start, end - start), Block.Shorten(text.Substring(start, end - start)));
    }

    private static T[] Take<T>(List<T> open, int first)
    {
        if (open.Count == first)
            return [];
        var taken = new T[open.Count - first];
        open.CopyTo(first, taken, 0, taken.Length);
        open.RemoveRange(first, taken.Length);
        return taken;
    }

    // Most blocks have a few keys; only a large one pays for a set.
    private bool IsDuplicate(string key, int first, ref HashSet<string>? keys)
    {
        if (_entries.Count - first < FewKeys)
        {
            for (var index = first; index < _entries.Count; index++)
            {
                if (_entries[index].Key == key)
                    return true;
            }

            return false;
        }

        if (keys is null)
        {
            keys = new(StringComparer.Ordinal);
            for (var index = first; index < _entries.Count; index++)
                keys.Add(_entries[index].Key);
        }

        return !keys.Add(key);
    }

    // The rows of a table have the same keys: one string of each is kept, which spares the garbage collector much of a long file.
    private string Shared(string key)
    {
        if (!_keys.TryGetValue(key, out var shared))
            _keys[key] = shared = key;
        return shared;
    }
}
