using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.StandIn.Answers;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>An event of the state transition table as the stand-in recognises and answers it.</summary>
/// <param name="Tests">What makes a message of the interaction the event.</param>
/// <param name="Next">Index of the next state, for each state.</param>
/// <param name="Cells">Id of the cell, for each state.</param>
/// <param name="Replies">The answer, for each state.</param>
/// <param name="Notes">How TKW differs, for each state.</param>
internal sealed record Transition(IReadOnlyList<Predicate<RequestFacts>> Tests, int[] Next, string[] Cells, Reply[] Replies, string?[] Notes);

/// <summary>The stateful patient: the answer depends on what the sender asked before.</summary>
/// <param name="patients">NHS numbers that are stateful, and how TKW differs for them.</param>
/// <param name="transitions">The events, the first that is recognised wins.</param>
/// <param name="states">The state of each sender.</param>
internal sealed class StatefulStep(
    IReadOnlyDictionary<string, string?> patients, IReadOnlyList<Transition> transitions, SenderStates states) : MatchStep
{
    public override Reply? Find(Exchange exchange)
    {
        if (exchange.Facts[SentinelKind.NhsNumber] is not { } nhsNumber || !patients.TryGetValue(nhsNumber, out var difference))
            return null;
        foreach (var transition in transitions)
        {
            if (!transition.Tests.All(test => test(exchange.Facts)))
                continue;
            var before = states.Advance(new Sender(exchange.OdsCode ?? "", exchange.Request.Run ?? ""), transition.Next);
            exchange.Cell = transition.Cells[before];
            exchange.Warn(difference);
            exchange.Warn(transition.Notes[before]);
            return transition.Replies[before];
        }
        return null;
    }
}
