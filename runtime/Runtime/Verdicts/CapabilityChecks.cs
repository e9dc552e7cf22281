using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.Runtime;

/// <summary>Checks of a CapabilityStatement: supported messages and resource types, by direction.</summary>
internal static class CapabilityChecks
{
    public static void Check(CapabilityStatement statement, Expectation expected, FindingList findings)
    {
        Messages(statement, "receiver", expected.Receives, findings);
        Messages(statement, "sender", expected.Sends, findings);
        Resources(statement, "server", expected.ServerResources, findings);
        Resources(statement, "client", expected.ClientResources, findings);
    }

    private static void Messages(CapabilityStatement statement, string mode, IReadOnlyList<string>? expected, FindingList findings)
    {
        if (expected is null)
            return;
        var names = statement.Messaging
            .SelectMany(messaging => messaging.SupportedMessage)
            .Where(message => ResourceChecks.Code(message.ModeElement) == mode)
            .Select(message => ResourceChecks.DefinitionName(message.Definition, findings.Catalogue));
        findings.CompareSets(FindingCodes.SupportedMessages, $"CapabilityStatement.messaging.supportedMessage.where(mode = '{mode}').definition", expected, names);
    }

    private static void Resources(CapabilityStatement statement, string mode, IReadOnlyList<string>? expected, FindingList findings)
    {
        if (expected is null)
            return;
        var types = statement.Rest
            .Where(rest => ResourceChecks.Code(rest.ModeElement) == mode)
            .SelectMany(rest => rest.Resource)
            .Select(resource => ResourceChecks.Code(resource.TypeElement) ?? "");
        findings.CompareSets(FindingCodes.RestResources, $"CapabilityStatement.rest.where(mode = '{mode}').resource.type", expected, types);
    }
}
