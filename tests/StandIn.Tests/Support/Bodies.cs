using System;
using System.IO;
using System.Text.Json.Nodes;

namespace Bars.Scenarios.StandIn.Tests.Support;

/// <summary>The published message bodies, edited as the guide's hints say.</summary>
internal static class Bodies
{
    public static string BookingNew(string? nhsNumber = "9658499007") => Patient(Read("booking-request-new-full"), "9476719931", nhsNumber);

    public static string BookingCancelled(string? nhsNumber = "9658499007") => Patient(Read("booking-request-cancelled"), "9476719931", nhsNumber);

    public static string ReferralNew(string? nhsNumber = "9658499058") => Patient(Read("referral-new-111-to-ed"), "3478526985", nhsNumber);

    public static string ServiceRequestCancelled(string? nhsNumber = "9658499058") => Patient(Read("service-request-cancelled"), "3478526985", nhsNumber);

    public static string ReferralCad(string? nhsNumber = "9658499058") => Patient(Read("referral-out-of-area-cad"), "3478526985", nhsNumber);

    public static string ValidationNew(string? nhsNumber = "9658499082") => Patient(Read("validation-new"), "3478526985", nhsNumber);

    public static string ValidationUpdate(string? nhsNumber = "9658499082") => Patient(Read("validation-update"), "3478526985", nhsNumber);

    /// <summary>The body with a change to its first resource of a type.</summary>
    public static string With(this string body, string resourceType, Action<JsonObject> change)
    {
        var bundle = JsonNode.Parse(body)!.AsObject();
        change(bundle.First(resourceType));
        return bundle.ToJsonString();
    }

    /// <summary>The body with a change to all of it.</summary>
    public static string WithBundle(this string body, Action<JsonObject> change)
    {
        var bundle = JsonNode.Parse(body)!.AsObject();
        change(bundle);
        return bundle.ToJsonString();
    }

    /// <summary>The first resource of a type in a Bundle.</summary>
    public static JsonObject First(this JsonObject bundle, string resourceType)
    {
        foreach (var entry in bundle["entry"]!.AsArray())
        {
            if ((string?)entry!["resource"]!["resourceType"] == resourceType)
                return entry["resource"]!.AsObject();
        }
        throw new InvalidOperationException($"The Bundle has no {resourceType}.");
    }

    /// <summary>The body with another reason, for example <c>update</c>.</summary>
    public static string WithReason(this string body, string reason) =>
        body.With("MessageHeader", header => header["reason"]!["coding"]![0]!["code"] = reason);

    /// <summary>The body with another event, for example <c>servicerequest-response</c>.</summary>
    public static string WithEvent(this string body, string code) =>
        body.With("MessageHeader", header => header["eventCoding"]!["code"] = code);

    private static string Patient(string body, string placeholder, string? nhsNumber) => nhsNumber is null
        ? body.With("Patient", patient => patient.Remove("identifier"))
        : body.Replace(placeholder, nhsNumber, StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(Bodies).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no message '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
