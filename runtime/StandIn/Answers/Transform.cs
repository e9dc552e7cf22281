using System;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>How the Bundle of a success is formed from the request's (the column <c>answer</c> of the table).</summary>
internal enum Transform
{
    /// <summary>The Bundle as it came.</summary>
    Echo,

    /// <summary>The Bundle as it came, but with the row's id where it had none.</summary>
    KeepId,

    /// <summary>The Appointment's id kept or given; new ids for all but the resources of the Slot search.</summary>
    Booking,

    /// <summary>The row's id for the ServiceRequest, new ids for all other resources, and an Encounter of the receiver.</summary>
    NewRequest,

    /// <summary>The row's id for the ServiceRequest, ids where there are none, and an Encounter of the receiver.</summary>
    UpdateRequest,

    /// <summary>Ids where there are none.</summary>
    AddIds,

    /// <summary>Ids where there are none, and the receiver's Encounter in progress.</summary>
    Progress,
}

internal static class Transforms
{
    /// <summary>The transform of a name in the table.</summary>
    /// <exception cref="InvalidOperationException">There is no such transform.</exception>
    public static Transform Parse(string? name, string row)
    {
        foreach (var transform in Enum.GetValues<Transform>())
        {
            if (string.Equals(transform.ToString(), name?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                return transform;
        }
        throw new InvalidOperationException(
            $"Row '{row}' forms its answer by '{name}', which the stand-in does not know. Known are echo, keep-id, booking, new-request, update-request, add-ids and progress.");
    }

    /// <summary>Whether an Encounter of the receiver is appended.</summary>
    public static bool AppendsEncounter(this Transform transform) => transform is Transform.NewRequest or Transform.UpdateRequest;
}
