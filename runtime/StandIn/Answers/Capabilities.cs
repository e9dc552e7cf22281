using System;
using System.Collections.Generic;
using System.Linq;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>The CapabilityStatement of a row: the resources and messages it names.</summary>
internal static class Capabilities
{
    private const string File = "capability-statement";

    /// <summary>Builds the statement of a row.</summary>
    /// <param name="expectation">What is to be in it.</param>
    /// <param name="canonicals">What the canonical URLs of message definitions begin with.</param>
    public static Resource Build(Expectation expectation, string canonicals)
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
                .. Supported(CapabilityStatement.EventCapabilityMode.Receiver, expectation.Receives, canonicals),
                .. Supported(CapabilityStatement.EventCapabilityMode.Sender, expectation.Sends, canonicals),
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
        CapabilityStatement.EventCapabilityMode mode, IReadOnlyList<string>? names, string canonicals) =>
        (names ?? []).Select(name => new CapabilityStatement.SupportedMessageComponent
        {
            Mode = mode,
            Definition = canonicals + name,
        });
}
