using Bars.Scenarios.Generator.Diagnostics;

namespace Bars.Scenarios.Generator.Parsing.Checks;

/// <summary>Ids of resources, which TKW chooses as GUIDs.</summary>
internal static class ResourceIds
{
    public static string? Read(Block block, string key)
    {
        var id = block.OptionalText(key);
        if (id is not null && !Formats.IsGuid(id))
            block.Fail(Descriptors.MalformedGuid, block.PlaceOf(key), Block.Shorten(id));
        return id;
    }
}
