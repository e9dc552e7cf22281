using System;
using System.ComponentModel;

namespace Bars.Scenarios;

/// <summary>
/// Marks an erratum that prints an id or number and uses something else, so that an analyzer can tell whoever copies
/// the value from the page.
/// </summary>
/// <param name="printed">The id or number as printed.</param>
/// <param name="used">What is used instead, a value or a phrase.</param>
/// <param name="reason">Why.</param>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SupersededValueAttribute(string printed, string used, string reason) : Attribute
{
    /// <summary>The id or number as printed.</summary>
    public string Printed { get; } = printed;

    /// <summary>What is used instead.</summary>
    public string Used { get; } = used;

    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
