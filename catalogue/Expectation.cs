using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>MessageDefinitions of a search result that share their use-case codes.</summary>
/// <param name="Definitions">Names, the last part of their canonicals without <c>bars-message-</c>.</param>
/// <param name="UseCases">Codes of <c>useContext</c> in <c>usecases-categories-bars</c>; the one word <c>all</c> for every code.</param>
public sealed record DefinitionGroup(IReadOnlyList<string> Definitions, IReadOnlyList<string> UseCases);

/// <summary>The answer a row is to have. Members that are <see langword="null"/> are not looked at.</summary>
public sealed class Expectation
{
    /// <summary>HTTP status code.</summary>
    public int Status { get; init; }

    /// <summary>
    /// Resource type to find: the body of a read, a search or a failure; for a message, the resource within
    /// the answered Bundle that <see cref="Id"/> belongs to, or <c>Bundle</c>.
    /// </summary>
    public string Resource { get; init; } = "";

    /// <summary>Logical id of that resource.</summary>
    public string? Id { get; init; }

    /// <summary>The OperationOutcome of a failure.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Names of message definitions a CapabilityStatement supports as receiver.</summary>
    public IReadOnlyList<string>? Receives { get; init; }

    /// <summary>Names of message definitions a CapabilityStatement supports as sender.</summary>
    public IReadOnlyList<string>? Sends { get; init; }

    /// <summary>Resource types of <c>CapabilityStatement.rest</c> in mode server.</summary>
    public IReadOnlyList<string>? ServerResources { get; init; }

    /// <summary>Resource types of <c>CapabilityStatement.rest</c> in mode client.</summary>
    public IReadOnlyList<string>? ClientResources { get; init; }

    /// <summary>MessageDefinitions of a search result.</summary>
    public IReadOnlyList<DefinitionGroup>? Definitions { get; init; }

    /// <summary><c>Bundle.total</c> that TKW states, which may differ from the number of entries.</summary>
    public int? Total { get; init; }

    /// <summary>A <c>MessageDefinition.focus.code</c> that one definition has.</summary>
    public string? Focus { get; init; }

    /// <summary>Statuses of the Slots of a search result, in order.</summary>
    public IReadOnlyList<string>? SlotStatuses { get; init; }

    /// <summary>Resource types a Slot search result includes besides Slot.</summary>
    public IReadOnlyList<string>? Includes { get; init; }

    /// <summary>Name of the stand-in's body for a read, for example <c>appointment</c>.</summary>
    public string? Body { get; init; }

    /// <summary>How the body of a success is formed, when not as <see cref="Interaction.Answer"/> says.</summary>
    public string? Answer { get; init; }
}
