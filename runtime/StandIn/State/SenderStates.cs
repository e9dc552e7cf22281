using System;
using System.Collections.Generic;
using System.Threading;

namespace Bars.Scenarios.StandIn;

/// <summary>Whose state it is.</summary>
/// <param name="OdsCode">The sender's ODS code, as sent.</param>
/// <param name="Run">What isolates runs that share the code, or an empty string.</param>
internal readonly record struct Sender(string OdsCode, string Run);

/// <summary>The state of each sender, by its index in the table. Senders in the initial state take no room.</summary>
/// <param name="calendar">Says when states are reset.</param>
/// <param name="time">The clock.</param>
/// <param name="capacity">How many senders are remembered; the least recently heard of gives way.</param>
internal sealed class SenderStates(Calendar calendar, TimeProvider time, int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Sender, LinkedListNode<(Sender Sender, int State)>> _states = [];
    private readonly LinkedList<(Sender Sender, int State)> _recent = new();
    private int _resets = int.MinValue;

    /// <summary>Moves a sender to its next state.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="next">The next state for each state.</param>
    /// <returns>The state before.</returns>
    public int Advance(Sender sender, int[] next)
    {
        lock (_lock)
        {
            ResetIfDue();
            var before = _states.TryGetValue(sender, out var node) ? node.Value.State : 0;
            Replace(sender, next[before]);
            return before;
        }
    }

    /// <summary>The senders that are not in the initial state, the most recently heard of last.</summary>
    public List<(Sender Sender, int State)> List()
    {
        lock (_lock)
        {
            ResetIfDue();
            return [.. _recent];
        }
    }

    /// <summary>Puts a sender into a state, whatever its own is.</summary>
    public void Set(Sender sender, int state)
    {
        lock (_lock)
        {
            ResetIfDue();
            Replace(sender, state);
        }
    }

    /// <summary>Puts every sender into the initial state.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _states.Clear();
            _recent.Clear();
        }
    }

    // Looked at when a state is used instead of by a timer: nobody can tell the difference.
    private void ResetIfDue()
    {
        var resets = calendar.ResetsUntil(time.GetUtcNow());
        if (resets <= _resets)
            return;
        _resets = resets;
        _states.Clear();
        _recent.Clear();
    }

    private void Replace(Sender sender, int state)
    {
        if (_states.Remove(sender, out var node))
            _recent.Remove(node);
        if (state != 0)
            _states[sender] = _recent.AddLast((sender, state));
        if (_states.Count <= capacity)
            return;
        _states.Remove(_recent.First!.Value.Sender);
        _recent.RemoveFirst();
    }
}
