using System;
using Bars.Scenarios.Reports;

namespace Bars.Scenarios.StandIn;

/// <summary>Headers whose values let their reader act as the sender: their values are never recorded.</summary>
internal static class Credentials
{
    private const string Mask = "•••";

    /// <summary>The value that is recorded: of a credential only its scheme.</summary>
    public static string Recordable(string name, string value)
    {
        if (!SecretHeaders.Holds(name))
            return value;
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 ? value[..(blank + 1)] + Mask : Mask;
    }
}
