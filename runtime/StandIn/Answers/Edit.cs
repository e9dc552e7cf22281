using System;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>What a transform writes.</summary>
internal enum EditKind
{
    /// <summary>A new id in the place of the old one.</summary>
    FreshId,

    /// <summary>A new id where there was none.</summary>
    AddedFreshId,

    /// <summary>The row's id in the place of the old one.</summary>
    RowId,

    /// <summary>The row's id where there was none.</summary>
    AddedRowId,

    /// <summary>The status of an Encounter in progress.</summary>
    InProgress,

    /// <summary>The time of the answer.</summary>
    Now,
}

/// <summary>A change to a text: <paramref name="Length"/> bytes from <paramref name="Start"/> give way to something else.</summary>
internal readonly record struct Edit(EditKind Kind, int Start, int Length)
{
    /// <summary>The most edits a resource can need.</summary>
    public const int MostPerResource = 3;

    /// <summary>The edits of one resource, in the order of the text.</summary>
    /// <returns>How many there are.</returns>
    public static int Of(Transform transform, in ResourcePart part, bool isMain, Message message, Span<Edit> edits)
    {
        var count = 0;
        if (transform == Transform.Progress && part.Kind == ResourceKind.Encounter && !IsSender(part, message))
        {
            if (!part.Status.IsMissing)
                edits[count++] = new Edit(EditKind.InProgress, part.Status.Start, part.Status.Length);
            if (!part.LastUpdated.IsMissing)
                edits[count++] = new Edit(EditKind.Now, part.LastUpdated.Start, part.LastUpdated.Length);
        }
        if (OfId(transform, part, isMain) is { } id)
            edits[count++] = id;
        edits[..count].Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return count;
    }

    private static Edit? OfId(Transform transform, in ResourcePart part, bool isMain)
    {
        var hasId = !part.Id.IsMissing;
        var replace = transform switch
        {
            Transform.NewRequest => true,
            Transform.UpdateRequest => isMain,
            Transform.Booking => !isMain && part.Kind != ResourceKind.MessageHeader && !part.Kind.ComesFromSlotSearch(),
            _ => false,
        };
        var add = transform switch
        {
            Transform.Echo => false,
            Transform.KeepId => isMain,
            Transform.Booking => isMain || replace,
            _ => part.Kind != ResourceKind.MessageHeader,
        };
        if (hasId)
            return replace ? new Edit(isMain ? EditKind.RowId : EditKind.FreshId, part.Id.Start, part.Id.Length) : null;
        return add ? new Edit(isMain ? EditKind.AddedRowId : EditKind.AddedFreshId, part.Start + 1, 0) : null;
    }

    // The sender's Encounter is the one that the ServiceRequest refers to.
    private static bool IsSender(in ResourcePart part, Message message)
    {
        var json = message.Json.Span;
        return json.Slice(part.FullUrl.Start, part.FullUrl.Length)
            .SequenceEqual(json.Slice(message.SenderEncounter.Start, message.SenderEncounter.Length));
    }
}
