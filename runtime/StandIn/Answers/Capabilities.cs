using System;
using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>The CapabilityStatement of a row: the resources and messages it names.</summary>
internal static class Capabilities
{
    private const string File = "capability-statement";

    public static Resource Build(Expectation expectation)
    {
        var statement = AnswerFile.Read<CapabilityStatement>(File);
        foreach (var rest in statement.Rest)
        {
            var isServer = rest.Mode == CapabilityStatement.RestfulCapabilityMode.Server;
            Keep(rest, (isServer ? expectation.ServerResources : expectation.ClientResources) ?? []);
        }
        statement.Rest.RemoveAll(rest => rest.Resource.Count == 0);
        foreach (var messaging in statement.Messaging)
        {
            messaging.SupportedMessage =
            [
                .. Supported(CapabilityStatement.EventCapabilityMode.Receiver, expectation.Receives),
                .. Supported(CapabilityStatement.EventCapabilityMode.Sender, expectation.Sends),
            ];
        }
        return statement;
    }

    private static void Keep(CapabilityStatement.RestComponent rest, IReadOnlyList<string> types) =>
        rest.Resource =
        [
            .. types.Select(type => rest.Resource.Find(resource => resource.Type == type)
                ?? throw new InvalidOperationException($"The file {File}.json has no resource '{type}' in mode {rest.Mode}.")),
        ];

    private static IEnumerable<CapabilityStatement.SupportedMessageComponent> Supported(
        CapabilityStatement.EventCapabilityMode mode, IReadOnlyList<string>? names) =>
        (names ?? []).Select(name => new CapabilityStatement.SupportedMessageComponent
        {
            Mode = mode,
            Definition = DefinitionSearch.Canonical(name),
        });
}
