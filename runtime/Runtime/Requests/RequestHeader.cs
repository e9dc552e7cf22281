using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Runtime;

/// <summary>A header of the catalogue with the sender's values filled in: what remains open differs from request to request.</summary>
internal sealed partial class RequestHeader
{
    private static readonly Dictionary<string, Func<RequestSlots, string>> Varying = new(StringComparer.Ordinal)
    {
        ["request-id"] = slots => slots.RequestId,
        ["correlation-id"] = slots => slots.CorrelationId,
        ["target"] = slots => slots.Target,
        ["use-context"] = slots => slots.UseContext,
    };

    private readonly HeaderDefinition _definition;
    private readonly bool _isJson;
    private readonly List<(string Text, Func<RequestSlots, string> Slot)> _segments = [];
    private readonly string _tail;
    private readonly string? _constant;

    public RequestHeader(HeaderDefinition definition, IReadOnlyDictionary<string, string> constants)
    {
        _definition = definition;
        _isJson = definition.ValueTemplate.StartsWith('{');
        var text = new StringBuilder();
        var position = 0;
        foreach (Match match in Slot().Matches(definition.ValueTemplate))
        {
            text.Append(definition.ValueTemplate, position, match.Index - position);
            position = match.Index + match.Length;
            var name = match.Groups[1].Value;
            if (constants.TryGetValue(name, out var constant))
                text.Append(Escaped(constant));
            else if (Varying.TryGetValue(name, out var varying))
            {
                _segments.Add((text.ToString(), varying));
                text.Clear();
            }
            else
            {
                throw new InvalidOperationException(
                    $"The header {definition.Name} has the unknown slot '${{{name}}}'. Known slots: {string.Join(", ", constants.Keys.Concat(Varying.Keys).Order(StringComparer.Ordinal))}.");
            }
        }

        _tail = text.Append(definition.ValueTemplate, position, definition.ValueTemplate.Length - position).ToString();
        _constant = _segments.Count == 0 ? Encoded(_tail) : null;
    }

    public string Name => _definition.Name;

    public bool AppliesTo(string method) => _definition.Methods.Count == 0 || _definition.Methods.Contains(method);

    public string Value(RequestSlots slots)
    {
        if (_constant is not null)
            return _constant;
        if (_segments is [("", var only)] && _tail.Length == 0)
            return Encoded(Escaped(only(slots)));
        var text = new StringBuilder();
        foreach (var (literal, slot) in _segments)
            text.Append(literal).Append(Escaped(slot(slots)));
        return Encoded(text.Append(_tail).ToString());
    }

    private string Escaped(string value) => _isJson ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value) : value;

    private string Encoded(string value) => _definition.IsBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) : value;

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Slot();
}
