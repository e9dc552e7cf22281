using System.Linq;

namespace Bars.Scenarios.Tool.Output;

/// <summary>Cells of the guide in a line.</summary>
internal static class CellText
{
    /// <summary>The text, or first line and number of lines of a longer one, such as a certificate.</summary>
    public static string Short(string text) => text.Contains('\n') ? $"{text.Split('\n')[0]} ({text.Count(character => character == '\n') + 1} lines)" : text;
}
