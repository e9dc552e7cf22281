namespace Bars.Scenarios.Generator.Parsing;

/// <summary>A YAML value and where it stands.</summary>
internal abstract class YamlNode(Place place)
{
    public Place Place { get; } = place;

    /// <summary>What the value is, in words for a message.</summary>
    public abstract string Kind { get; }
}

internal sealed class YamlScalar(Place place, string value, bool isPlain) : YamlNode(place)
{
    public string Value { get; } = value;

    /// <summary>Whether the scalar was written without quotes, so that it may be empty, a number or a truth value.</summary>
    public bool IsPlain { get; } = isPlain;

    public override string Kind => IsPlain && Value.Length == 0 ? "nothing" : $"the text '{(Value.Length > 40 ? Value.Substring(0, 40) + "…" : Value)}'";
}

/// <summary>A value that was refused and reported: whatever it belongs to is dropped without a further word.</summary>
internal sealed class YamlRefused(Place place) : YamlNode(place)
{
    public override string Kind => "an alias";
}

internal sealed class YamlSequence(Place place, YamlNode[] items) : YamlNode(place)
{
    public YamlNode[] Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>A key of a block, where it stands, and its value.</summary>
internal readonly record struct YamlEntry(string Key, Place Place, YamlNode Value);

internal sealed class YamlMapping(Place place, YamlEntry[] entries) : YamlNode(place)
{
    public YamlEntry[] Entries { get; } = entries;

    public override string Kind => "a block of keys";

    /// <summary>The value of a key, or <see langword="null"/> when the block does not have it.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry.Value;
        }

        return null;
    }
}
