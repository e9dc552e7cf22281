using System;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>The resource types that messages are matched by or answered with differently.</summary>
internal enum ResourceKind
{
    /// <summary>Not a resource: it has no <c>resourceType</c>.</summary>
    None,
    MessageHeader,
    Appointment,
    ServiceRequest,
    Encounter,
    Patient,
    Condition,
    Flag,
    Location,
    Slot,
    Schedule,
    HealthcareService,
    Practitioner,
    PractitionerRole,

    /// <summary>Any other resource type.</summary>
    Other,
}

internal static class ResourceKinds
{
    private static readonly (byte[] Name, ResourceKind Kind)[] Names = BuildNames();

    /// <summary>The kind that the string read last, a <c>resourceType</c>, names.</summary>
    public static ResourceKind Read(in JsonScanner json)
    {
        foreach (var (name, kind) in Names)
        {
            if (json.TextIs(name))
                return kind;
        }
        return ResourceKind.Other;
    }

    /// <summary>Whether the resource is one of those a Slot search returned to the sender, who sends them back.</summary>
    public static bool ComesFromSlotSearch(this ResourceKind kind) =>
        kind is ResourceKind.Slot or ResourceKind.Schedule or ResourceKind.HealthcareService
            or ResourceKind.Practitioner or ResourceKind.PractitionerRole or ResourceKind.Location;

    private static (byte[], ResourceKind)[] BuildNames()
    {
        var kinds = Enum.GetValues<ResourceKind>();
        var names = new (byte[], ResourceKind)[kinds.Length - 2];
        for (var i = 0; i < names.Length; i++)
            names[i] = (System.Text.Encoding.ASCII.GetBytes(kinds[i + 1].ToString()), kinds[i + 1]);
        return names;
    }
}
