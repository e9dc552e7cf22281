using System;
using System.Collections;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Runtime;

/// <summary>The templates that the generator made of one folder, by name.</summary>
/// <param name="templates">The templates; their names differ.</param>
internal sealed class MessageTemplateSet(params MessageTemplate[] templates) : IReadOnlyCollection<MessageTemplate>
{
    private readonly FrozenDictionary<string, MessageTemplate> _byName = templates.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => templates.Length;

    /// <summary>The template of a name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public MessageTemplate Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(name, out var template)
            ? template
            : throw new ArgumentException($"There is no template '{name}'.{Suggestion.Sentence(name, _byName.Keys)} Known: {string.Join(", ", _byName.Keys.Order(StringComparer.Ordinal))}.", nameof(name));
    }

    /// <inheritdoc/>
    public IEnumerator<MessageTemplate> GetEnumerator() => templates.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
