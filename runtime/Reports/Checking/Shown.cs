using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>Values as findings show them: on one line, cut, and masked unless asked not to.</summary>
internal sealed class Shown(ExchangeValidatorOptions options)
{
    private const int LongestValue = 200;

    private readonly Display _display = new(options.Catalogue);

    public string Of(string? value)
    {
        if (!options.IsUnmasked)
            return _display.Of(value);
        if (value is null)
            return "nothing";
        var line = value.ReplaceLineEndings(" ");
        return line.Length > LongestValue ? $"{line[..LongestValue]}…" : line;
    }

    public string Of(IEnumerable<string?> values)
    {
        var shown = string.Join(", ", values.Take(LongestValue).Select(value => value ?? "nothing"));
        return shown.Length == 0 ? "nothing" : Of(shown);
    }
}
