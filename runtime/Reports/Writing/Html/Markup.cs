using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace Bars.Scenarios.Reports;

/// <summary>HTML that is safe to write: whatever is filled into it is escaped, unless it is markup itself.</summary>
internal sealed class Markup
{
    public static readonly Markup None = new("");

    private readonly string _html;

    private Markup(string html) => _html = html;

    /// <summary>A template: what stands between braces is escaped.</summary>
    public static Markup Of(FormattableString template) =>
        new(string.Format(null, template.Format, [.. template.GetArguments().Select(argument => (object)Escaped(argument))]));

    /// <summary>Markup for each item, one after the other.</summary>
    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> markup) => new(string.Concat(items.Select(item => markup(item)._html)));

    /// <summary>Text of this assembly, such as its style sheet.</summary>
    public static Markup Trusted(string html) => new(html);

    /// <inheritdoc/>
    public override string ToString() => _html;

    // Quotation marks are escaped as well, so that text can stand in attributes.
    private static string Escaped(object? argument) => argument switch
    {
        null => "",
        Markup markup => markup._html,
        IFormattable value => WebUtility.HtmlEncode(value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
        _ => WebUtility.HtmlEncode(ReportXml.Plain(argument.ToString() ?? "")),
    };
}
