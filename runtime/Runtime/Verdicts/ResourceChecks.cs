using System;
using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.Runtime;

/// <summary>Checks of the resource that answers: its type, its id, and for messages the Bundle it comes in.</summary>
internal static class ResourceChecks
{
    /// <summary>The body itself is the resource.</summary>
    public static void Read(Resource body, Expectation expected, FindingList findings)
    {
        if (Type(body, expected.Resource, findings) && expected.Id is { } id && body.Id != id)
            findings.Fail(FindingCodes.ResourceId, $"{body.TypeName}.id", id, findings.Display.Of(body.Id));
    }

    /// <summary>The body is a message Bundle that holds the resource.</summary>
    public static void Message(Resource body, Expectation expected, FindingList findings)
    {
        if (!Type(body, nameof(Bundle), findings))
            return;
        var bundle = (Bundle)body;
        BundleType(bundle, "message", findings);
        if (expected.Resource == nameof(Bundle))
            return;

        var ids = Entries(bundle).Where(resource => resource.TypeName == expected.Resource).Select(resource => resource.Id).ToList();
        if (ids.Count == 0)
            findings.Fail(FindingCodes.ResourceType, "Bundle.entry.resource", expected.Resource, findings.Display.Of(Entries(bundle).Select(resource => resource.TypeName).Distinct()));
        else if (expected.Id is { } id && !ids.Contains(id))
            findings.Fail(FindingCodes.ResourceId, $"Bundle.entry.resource.ofType({expected.Resource}).id", id, findings.Display.Of(ids));
    }

    public static void BundleType(Bundle bundle, string expected, FindingList findings)
    {
        var actual = Code(bundle.TypeElement);
        if (actual != expected)
            findings.Fail(FindingCodes.BundleType, "Bundle.type", expected, findings.Display.Of(actual));
    }

    public static bool Type(Resource body, string expected, FindingList findings)
    {
        if (body.TypeName == expected)
            return true;
        var actual = body is OperationOutcome outcome ? OutcomeChecks.Described(outcome, findings.Display) : findings.Display.Of(body.TypeName);
        findings.Fail(FindingCodes.ResourceType, "resourceType", expected, actual);
        return false;
    }

    public static IEnumerable<Resource> Entries(Bundle bundle) => bundle.Entry.Select(entry => entry.Resource).OfType<Resource>();

    /// <summary>The code as it stands in the body, also when the value set does not have it.</summary>
    public static string? Code(PrimitiveType? element) => element?.JsonValue?.ToString();

    /// <summary>The name of a message definition: what follows the last part of the catalogue's base, without a version.</summary>
    public static string DefinitionName(string? canonical, ScenarioCatalogue catalogue)
    {
        var prefix = LastPart(catalogue.MessageDefinitionBase);
        var url = (canonical ?? "").Split('|')[0];
        var name = LastPart(url);
        return name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : url;
    }

    private static string LastPart(string url) => url[(url.LastIndexOf('/') + 1)..];
}
