using System;
using System.Collections.Generic;
using System.Linq;

namespace Bars.Scenarios.Generator.Parsing;

/// <summary>The rows of a table by name, and the names of rows that were dropped because something was wrong with them.</summary>
internal sealed class SymbolTable<T>(string what)
    where T : class
{
    private readonly Dictionary<string, T?> _rows = new(StringComparer.Ordinal);
    private readonly List<T> _order = [];

    /// <summary>What a row is, in words for a message, for example <c>patient</c>.</summary>
    public string What { get; } = what;

    /// <summary>Whether rows may be missing because of a mistake that was reported, as where the table's key is misspelt.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Whether a row is known by its name only, because something was wrong with it.</summary>
    public bool HasDroppedRows => _rows.Count > _order.Count;

    /// <summary>Names of the usable rows.</summary>
    public IEnumerable<string> Names => _rows.Where(row => row.Value is not null).Select(row => row.Key);

    /// <summary>The usable rows, in the order of the file.</summary>
    public IReadOnlyList<T> Rows => _order;

    public bool IsDeclared(string name) => _rows.ContainsKey(name);

    public bool TryGet(string name, out T row)
    {
        var found = _rows.TryGetValue(name, out var candidate) && candidate is not null;
        row = candidate!;
        return found;
    }

    /// <summary>Declares a name; a <see langword="null"/> row is known but not usable.</summary>
    public void Add(string name, T? row)
    {
        _rows[name] = row;
        if (row is not null)
            _order.Add(row);
    }
}
