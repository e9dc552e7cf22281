using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>
/// Reads the keys of one block. Whatever is wrong is reported once, and marks the block as failed, so that its
/// row can be dropped without further complaints.
/// </summary>
internal sealed class Block
{
    private const string WholeNumber = "a whole number";
    private const string TrueOrFalse = "true or false";

    private readonly YamlMapping? _mapping;
    private readonly ParseLog _log;
    private readonly string _what;
    private readonly Block? _parent;

    /// <param name="node">The value that has to be a block.</param>
    /// <param name="what">What the block describes, in words for a message, for example <c>a patient</c>.</param>
    /// <param name="log">Where to report.</param>
    /// <param name="parent">The block whose row this one belongs to.</param>
    /// <param name="keys">The keys the block may have.</param>
    public Block(YamlNode node, string what, ParseLog log, Block? parent, params string[] keys)
    {
        (_log, _what, _parent, Place) = (log, what, parent, node.Place);
        _mapping = node as YamlMapping;
        if (_mapping is null)
        {
            HasUnknownKeys = true;
            WrongShape(node, what, "a block of keys");
            return;
        }

        foreach (var entry in _mapping.Entries)
        {
            if (Array.IndexOf(keys, entry.Key) < 0)
            {
                HasUnknownKeys = true;
                if (entry.Value is YamlRefused)
                    Drop();
                else if (Identifiers.InvisibleInKey(entry.Key) is { } character)
                    Fail(Descriptors.InvisibleCharacter, entry.Place, Shorten(entry.Key), $"U+{(int)character:X4}");
                else
                    Fail(Descriptors.UnknownKey, entry.Place, Shorten(entry.Key), what, Hint(entry.Key, keys));
            }

            Invisible(entry.Value);
        }
    }

    public Place Place { get; }

    /// <summary>Whether the block is a project's own, or overrides one of the guide's.</summary>
    public bool IsOverlay => Place.IsOverlay;

    /// <summary>Whether keys, or the block itself, were reported as unknown: any key that is missing may be one of them, misspelt.</summary>
    public bool HasUnknownKeys { get; private set; }

    /// <summary>Whether overlays lie on the catalogue.</summary>
    public bool IsInOverlaid => _log.HasOverlays;

    public bool Failed { get; private set; }

    /// <summary>Whether the row's name can not be one: what refers to it refers to a name that is not known yet.</summary>
    public bool IsMisnamed { get; private set; }

    /// <summary>Whether the row waits for somebody to compare it with the guide.</summary>
    public bool IsUnderReview => Node("review") is YamlScalar { Value: "true" };

    public YamlNode? Node(string key) => _mapping?.Find(key);

    public bool Has(string key) => Node(key) is not null;

    public Place PlaceOf(string key) => Node(key)?.Place ?? Place;

    public string Text(string key) => OptionalText(key) ?? Missing(key);

    public string? OptionalText(string key) => Scalar(key, "a text");

    private string? Scalar(string key, string expected)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar { Value.Length: > 0 } scalar:
                return scalar.Value;
            case YamlScalar { IsPlain: false } scalar:
                return scalar.Value;
            case var node:
                WrongShape(node, $"'{key}'", expected);
                return null;
        }
    }

    public int Number(string key) => OptionalNumber(key) ?? (Has(key) ? 0 : Missing(key).Length);

    public int? OptionalNumber(string key)
    {
        if (Scalar(key, WholeNumber) is not { } text)
            return null;
        // For YAML of some versions a leading zero makes the number an octal one.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (text[0] != '0' || text.Length == 1))
            return number;
        WrongShape(key, WholeNumber, $"the text '{Shorten(text)}'");
        return null;
    }

    public bool Flag(string key, bool otherwise)
    {
        if (Scalar(key, TrueOrFalse) is not { } text)
            return otherwise;
        if (text is "true" or "false")
            return text == "true";
        WrongShape(key, TrueOrFalse, $"the text '{Shorten(text)}'");
        return otherwise;
    }

    /// <summary>One of the given words; the first of them when the key is missing.</summary>
    public string Word(string key, params string[] words) => OptionalWord(key, words) ?? words[0];

    /// <summary>One of the given words; <see langword="null"/> when the key is missing.</summary>
    public string? OptionalWord(string key, params string[] words) =>
        OptionalText(key) is { } text ? KnownWord(text, PlaceOf(key), key, words) : null;

    public EquatableArray<string>? OptionalTexts(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlSequence sequence:
                return ItemTexts(key, sequence);
            case var node:
                WrongShape(node, $"'{key}'", "a list");
                return null;
        }
    }

    public EquatableArray<string> Texts(string key) => OptionalTexts(key) ?? default;

    /// <summary>A list of the given words; <see langword="null"/> when the key is missing.</summary>
    public EquatableArray<string>? OptionalWordList(string key, params string[] words)
    {
        foreach (var item in (Node(key) as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
            _ = KnownWord(item.Value, item.Place, key, words);
        return OptionalTexts(key);
    }

    public EquatableArray<string> WordList(string key, params string[] words) => OptionalWordList(key, words) ?? default;

    /// <summary>The items of a list of blocks, which are rows of their own.</summary>
    public IEnumerable<YamlNode> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case var node:
                WrongShape(node, $"'{key}'", "a list");
                return [];
        }
    }

    /// <summary>A nested block that belongs to the same row, or <see langword="null"/> when the key is missing.</summary>
    public Block? Child(string key, string what, params string[] keys) =>
        Node(key) is { } node ? new Block(node, what, _log, this, keys) : null;

    /// <summary>The cells of a block whose keys are the guide's columns.</summary>
    public EquatableArray<CellModel> Cells(string key, params string[] columns)
    {
        if (Child(key, $"'{key}'", columns) is not { } child)
            return default;
        var cells = new List<CellModel>(columns.Length);
        foreach (var column in columns)
        {
            if (child.Has(column))
                cells.Add(new CellModel(column, child.OptionalText(column) ?? ""));
        }

        return cells.ToEquatableArray();
    }

    /// <summary>A C# member name.</summary>
    public string Name(string key)
    {
        var name = Text(key);
        if (!Failed && Identifiers.Complaint(name) is { } complaint)
        {
            IsMisnamed = true;
            Fail(Descriptors.NotAnIdentifier, PlaceOf(key), Shorten(name), complaint, Identifiers.Suggest(name));
        }

        return name;
    }

    /// <summary>The row that a name refers to; a row that was dropped, or may have been, takes this one along without a word.</summary>
    public T? Reference<T>(string key, SymbolTable<T> table)
        where T : class
    {
        if (OptionalText(key) is not { } name)
            return null;
        return Resolve(name, PlaceOf(key), table);
    }

    public T? Resolve<T>(string name, Place place, SymbolTable<T> table)
        where T : class
    {
        if (table.TryGet(name, out var row))
            return row;
        if (table.IsDeclared(name) || table.IsIncomplete)
            Drop();
        else
            Fail(Descriptors.UnknownReference, place, table.What, Shorten(name), Suggestion.Sentence(name, table.Names));
        return null;
    }

    /// <summary>The rows that a list of names refers to.</summary>
    public EquatableArray<T> References<T>(string key, SymbolTable<T> table)
        where T : class, IEquatable<T>
    {
        if (Node(key) is not YamlSequence sequence)
        {
            _ = OptionalTexts(key);
            return default;
        }

        return sequence.Items
            .Select(item => ItemText(key, item) is { } name ? Resolve(name, item.Place, table) : null)
            .OfType<T>()
            .ToEquatableArray();
    }

    public string? KnownWord(string word, Place place, string key, IReadOnlyCollection<string> words)
    {
        if (words.Contains(word))
            return word;
        Fail(Descriptors.UnknownWord, place, Shorten(word), key, Suggestion.Sentence(word, words), words.Count == 0 ? "none" : string.Join(", ", words));
        return null;
    }

    public void Fail(DiagnosticDescriptor descriptor, Place place, params string[] arguments)
    {
        _log.Report(descriptor, place, arguments);
        if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
            Drop();
    }

    /// <summary>Reports a value of another shape than its key takes.</summary>
    public void WrongShape(string key, string expected, string found) =>
        Fail(Descriptors.WrongShape, PlaceOf(key), $"'{key}'", expected, found);

    // What the reader refused it has reported already.
    private void WrongShape(YamlNode node, string what, string expected)
    {
        if (node is YamlRefused)
            Drop();
        else
            Fail(Descriptors.WrongShape, node.Place, Sentence(what), expected, node.Kind);
    }

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what.Substring(1);

    /// <summary>Warns of a row under review. To be called once per row.</summary>
    public void WarnOfReview()
    {
        if (Flag("review", otherwise: false))
            Fail(Descriptors.UnderReview, PlaceOf("review"));
    }

    public static string Shorten(string text) => text.Length > 60 ? text.Substring(0, 60) + "…" : text;

    /// <summary>Marks the row as unusable for a reason that was reported elsewhere.</summary>
    public void DropSilently() => Drop();

    private void Drop()
    {
        for (var block = this; block is not null; block = block._parent)
            block.Failed = true;
    }

    private string Missing(string key)
    {
        if (!Has(key) && !HasUnknownKeys)
            Fail(Descriptors.MissingKey, Place, Sentence(_what), key);
        return "";
    }

    private static string Hint(string key, string[] keys)
    {
        var name = key.Substring(0, Math.Max(key.IndexOf(':'), 0));
        return Array.IndexOf(keys, name) >= 0 ? $" A blank is missing after '{name}:'." : Suggestion.Sentence(key, keys);
    }

    private EquatableArray<string> ItemTexts(string key, YamlSequence sequence)
    {
        var texts = new List<string>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (ItemText(key, item) is { } text)
                texts.Add(text);
        }

        return texts.ToEquatableArray();
    }

    private string? ItemText(string key, YamlNode item)
    {
        if (item is YamlScalar scalar)
        {
            Invisible(scalar);
            return scalar.Value;
        }

        WrongShape(item, $"'{key}'", "a list of texts");
        return null;
    }

    // The guide's own cells may hold no-break spaces; characters without any width are never meant.
    private void Invisible(YamlNode node)
    {
        if (node is YamlScalar scalar && Identifiers.InvisibleCharacter(scalar.Value) is { } character)
            Fail(Descriptors.InvisibleCharacter, scalar.Place, Shorten(scalar.Value), $"U+{(int)character:X4}");
    }
}
