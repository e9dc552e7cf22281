using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>Writes a page in GitHub Flavored Markdown, one block after the other.</summary>
internal sealed class Markdown
{
    private const string Special = @"\`*_[]<>|";
    private readonly StringBuilder _text = new();

    /// <summary>Text as it is to be read: nothing in it is taken for markup.</summary>
    public static string Escape(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var escaped = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            if (Special.Contains(line[index]) && !IsWithinWord(line, index))
                escaped.Append('\\');
            escaped.Append(line[index]);
        }

        return escaped.ToString();
    }

    // An underscore between letters never starts emphasis: REC_TIMEOUT stays readable in the source.
    private static bool IsWithinWord(string line, int index) =>
        line[index] == '_' && index > 0 && index < line.Length - 1 && char.IsLetterOrDigit(line[index - 1]) && char.IsLetterOrDigit(line[index + 1]);

    /// <summary>A value in the font of code. Within tables a bar ends the cell even there.</summary>
    public static string Code(string text) => $"`{text.Replace("|", @"\|")}`";

    public Markdown Heading(int level, string text) => Block($"{new string('#', level)} {text}");

    /// <summary>A paragraph or list; its markup is the caller's.</summary>
    public Markdown Block(string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>A table whose cells hold the caller's markup; nothing when it has no rows.</summary>
    public Markdown Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(Row).ToList();
        return lines.Count == 0 ? this : Block(string.Join('\n', [Row(columns), Row([.. columns.Select(_ => "---")]), .. lines]));
    }

    public override string ToString() => _text.ToString();

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
