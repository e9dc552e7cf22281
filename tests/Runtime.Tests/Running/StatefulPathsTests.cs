using System;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Running;

/// <summary>Ways through the state transition table, of the guide and of editions that do not exist.</summary>
public sealed class StatefulPathsTests
{
    [Fact]
    public void In_the_guides_table_a_cancellation_of_the_booking_leads_back_from_everywhere()
    {
        var cell = StatefulScenarios.Table.Events.SelectMany(happening => happening.Cells).Single(cell => cell.Id == "stateful.create-linked-referral.referral-created");

        new StatefulPaths(new()).To(cell).Select(step => $"{step.Title}: {string.Join(" or ", step.Statuses)}").Should().Equal(
            "Cancel a Booking: 400 or 200", "Make a Booking: 200", "Create Linked Referral Request: 200");
    }

    [Fact]
    public void Several_events_lead_back_where_no_single_one_does()
    {
        // Off -> On by "Switch"; On -> Worn by "Wear"; Worn -> On by "Mend"; On -> Off by "Stop".
        var paths = Paths(["Off", "On", "Worn"], ("Switch", ["On", "On", "Worn"]), ("Wear", ["Off", "Worn", "Worn"]), ("Mend", ["Off", "On", "On"]), ("Stop", ["Off", "Off", "Worn"]));

        paths.To(Cell("Stop", "Worn")).Select(step => step.Title).Should().Equal("Mend", "Stop", "Switch", "Wear");
        paths.WhyNot(Cell("Stop", "Worn")).Should().BeNull();
    }

    [Fact]
    public void A_state_that_nothing_leads_to_is_named()
    {
        var paths = Paths(["Off", "On", "Lost"], ("Switch", ["On", "Off", "Lost"]), ("Stop", ["Off", "Off", "Lost"]));

        paths.WhyNot(Cell("Stop", "Lost")).Should().Be("No events of the stateful table lead to the state 'Lost'.");
        paths.WhyNot(Cell("Stop", "On")).Should().BeNull("nobody gets into the state that leads nowhere");
        paths.Invoking(one => one.To(Cell("Stop", "Lost"))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_table_without_a_way_back_is_said_so()
    {
        var paths = Paths(["Off", "On"], ("Switch", ["On", "On"]));

        paths.WhyNot(Cell("Switch", "On")).Should().Be("No events of the stateful table lead to the initial state from every other.");
    }

    private static StatefulCell Cell(string happening, string state) => new() { Event = happening, State = state };

    private static StatefulPaths Paths(string[] states, params (string Name, string[] Next)[] events) => new(new()
    {
        Catalogue = new()
        {
            Stateful = new()
            {
                States = [.. states.Select(state => new StatefulState(state, state))],
                Events =
                [
                    .. events.Select(happening => new StatefulEvent
                    {
                        Name = happening.Name,
                        Title = happening.Name,
                        Cells = [.. states.Zip(happening.Next, (state, next) => new StatefulCell { Event = happening.Name, State = state, Next = next, Expectation = new() { Status = 200 } })],
                    }),
                ],
            },
        },
    });
}
