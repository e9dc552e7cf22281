using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.StandIn.Answers;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>When a row is asked, among the rows of its interaction. The order is TKW's.</summary>
internal enum Rank
{
    /// <summary>The message is refused whatever else it says.</summary>
    Guard,

    /// <summary>One NHS number, resource id, context, Slot service, or target identifier of a read.</summary>
    Exact,

    /// <summary>Conditions alone. The stateful patient comes before these.</summary>
    Conditional,

    /// <summary>One target identifier of a message.</summary>
    ExactTarget,

    /// <summary>No value in the element.</summary>
    Absent,

    /// <summary>Whatever is left.</summary>
    Any,
}

/// <summary>A row of the table as the stand-in answers it.</summary>
internal sealed class MatchRow
{
    private readonly RowCondition[] _conditions;
    private readonly Reply? _reply;
    private readonly bool _isSpelled;

    /// <summary>Prepares a row.</summary>
    /// <param name="scenario">The row.</param>
    /// <param name="compiler">Compiles its conditions.</param>
    /// <param name="reply">Its answer, or <see langword="null"/> for a row of TKW's that is only warned of.</param>
    /// <param name="isSpelled">Whether TKW answers so only to a context that is not percent-encoded.</param>
    public MatchRow(Scenario scenario, ConditionCompiler compiler, Reply? reply, bool isSpelled)
    {
        Scenario = scenario;
        Rank = RankOf(scenario);
        _reply = reply;
        _isSpelled = isSpelled;
        _conditions =
        [
            .. scenario.Conditions.Concat(ImpliedStatus(scenario)).Select(condition => new RowCondition(condition, compiler.Compile(scenario.Id, condition))),
        ];
    }

    public Scenario Scenario { get; }

    public Rank Rank { get; }

    /// <summary>The conditions, the one that its interaction implies included.</summary>
    public IReadOnlyList<RowCondition> Conditions => _conditions;

    /// <summary>Whether the row has an answer of its own.</summary>
    public bool IsAnswered => _reply is not null;

    /// <summary>Whether the row is for requests that lack the element which would decide.</summary>
    public bool IsAbsence => Scenario.Conditions is [{ Element: "context" or "service", Values: [ConditionCompiler.Absent] }];

    /// <summary>Whether all conditions hold. The sentinel is compared elsewhere, except when it has to be absent.</summary>
    public bool Holds(Exchange exchange)
    {
        if (Rank == Rank.Absent && exchange.Facts[Scenario.Sentinel.Kind] is not null)
            return false;
        if (_isSpelled && exchange.Parity && !exchange.Facts.Search.ContextIsUnencoded)
            return false;
        foreach (var condition in _conditions)
        {
            if (!condition.Test(exchange.Facts))
                return false;
        }
        return true;
    }

    /// <summary>The row's reply, having told the sender how TKW differs.</summary>
    public Reply? Claim(Exchange exchange)
    {
        if (!_isSpelled || !exchange.Facts.Search.ContextIsUnencoded)
            exchange.Warn(Scenario.Note);
        if (_reply is not null)
            exchange.Claimed = this;
        return _reply;
    }

    private static Rank RankOf(Scenario scenario) => scenario switch
    {
        { Conditions: { } conditions } when conditions.Any(condition => ConditionCompiler.IsGuard(scenario, condition)) => Rank.Guard,
        { Sentinel: { Match: SentinelMatch.Exact, Kind: SentinelKind.TargetIdentifier }, Request.Interaction.IsMessage: true } => Rank.ExactTarget,
        { Sentinel.Match: SentinelMatch.Exact } => Rank.Exact,
        { Conditions.Count: > 0 } => Rank.Conditional,
        { Sentinel.Match: SentinelMatch.Absent } => Rank.Absent,
        _ => Rank.Any,
    };

    // A booking is recognised by its Appointment's status as well, unless the row names another.
    private static Condition[] ImpliedStatus(Scenario scenario) =>
        scenario.Request.Interaction.AppointmentStatus is not { } status
        || RankOf(scenario) == Rank.Guard
        || scenario.Conditions.Any(condition => condition.Element == ConditionCompiler.AppointmentStatus)
            ? []
            : [new Condition(ConditionCompiler.AppointmentStatus, [status])];
}

/// <summary>A condition of a row, and the test it stands for.</summary>
internal readonly record struct RowCondition(Condition Condition, Predicate<RequestFacts> Test);
