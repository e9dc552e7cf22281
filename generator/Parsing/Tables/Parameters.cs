using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>Query parameters as a row writes them, <c>name=value</c> without percent-encoding.</summary>
internal static class Parameters
{
    private const string Key = "parameters";

    public static EquatableArray<string> Read(Block block)
    {
        var texts = block.Texts(Key);
        if ((block.Node(Key) as YamlSequence)?.Items.OfType<YamlScalar>().FirstOrDefault(item => item.Value.IndexOf('=') <= 0) is { } malformed)
            block.Fail(Descriptors.WrongShape, malformed.Place, $"'{Key}'", "a list of 'name=value'", $"'{Block.Shorten(malformed.Value)}'");
        return texts;
    }

    /// <summary>Name and value of a parameter.</summary>
    public static (string Name, string Value) Split(string parameter) =>
        (parameter.Substring(0, parameter.IndexOf('=')), parameter.Substring(parameter.IndexOf('=') + 1));
}
