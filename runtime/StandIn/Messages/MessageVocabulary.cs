using System;
using System.Collections.Generic;
using System.Text;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>An element that may occur often in a message, of which only some values matter.</summary>
internal enum WordElement
{
    /// <summary><c>name.family</c> of a Patient or one of its contacts.</summary>
    Family,

    /// <summary><c>Condition.code.text</c>.</summary>
    ConditionText,

    /// <summary><c>Flag.code.coding.code</c>.</summary>
    FlagCode,

    /// <summary><c>Encounter.status</c>.</summary>
    EncounterStatus,
}

/// <summary>The values of repeating elements that the table's conditions ask for. Each has a bit in <see cref="Message.Words"/>.</summary>
/// <param name="useCaseSystem">Code system of the BaRS use-case categories.</param>
internal sealed class MessageVocabulary(string useCaseSystem)
{
    private const int Capacity = 64;
    private readonly List<(WordElement Element, byte[] Value)> _words = [];

    /// <summary>Code system of the BaRS use-case categories.</summary>
    public byte[] UseCaseSystem { get; } = Encoding.UTF8.GetBytes(useCaseSystem);

    /// <summary>The bit of a value, which is added when it is new.</summary>
    /// <exception cref="InvalidOperationException">The table asks for more values than there are bits.</exception>
    public ulong Bit(WordElement element, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        var index = _words.FindIndex(word => word.Element == element && word.Value.AsSpan().SequenceEqual(bytes));
        if (index < 0)
        {
            if (_words.Count == Capacity)
                throw new InvalidOperationException($"The conditions of the table name more than {Capacity} families, conditions, flags and encounter statuses.");
            index = _words.Count;
            _words.Add((element, bytes));
        }
        return 1UL << index;
    }

    /// <summary>The bit of the string read last, or 0 when no condition asks for it.</summary>
    public ulong Find(WordElement element, in JsonScanner json)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].Element == element && json.TextIs(_words[i].Value))
                return 1UL << i;
        }
        return 0;
    }
}
