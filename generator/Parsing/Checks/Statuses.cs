using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>HTTP statuses: possible ones, and those that agree with the outcome beside them.</summary>
internal static class Statuses
{
    /// <summary>A list of statuses.</summary>
    public static EquatableArray<int> Read(Block block, string key, int smallest)
    {
        var statuses = new List<int>();
        _ = block.Texts(key);
        foreach (var item in (block.Node(key) as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
        {
            if (int.TryParse(item.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status >= smallest && status <= 599)
                statuses.Add(status);
            else
                block.Fail(Descriptors.MalformedStatus, item.Place, Block.Shorten(item.Value), $"is not between {smallest} and 599");
        }

        return statuses.ToEquatableArray();
    }

    public static void Check(Block block, int status, int smallest = 200, OutcomeModel? outcome = null)
    {
        if (block.Failed)
            return;
        var text = status.ToString(CultureInfo.InvariantCulture);
        if (status < smallest || status > 599)
            block.Fail(Descriptors.MalformedStatus, block.PlaceOf("status"), text, $"is not between {smallest} and 599");
        else if (outcome is not null && outcome.Status != status)
            block.Fail(Descriptors.MalformedStatus, block.PlaceOf("status"), text, $"is not that of the outcome '{outcome.Name}', {outcome.Status}");
        else if (outcome is null && status >= 400 && block.Has("resource"))
            block.Fail(Descriptors.MalformedStatus, block.PlaceOf("status"), text, "is a failure, which needs an 'outcome' and no 'resource'");
    }
}
