using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Conformance;

/// <summary>
/// The state transition table as sequences: each of its 15 cells is reached by events from wherever the receiver is,
/// judged, and followed by requests that tell the state afterwards.
/// </summary>
public abstract class StatefulConformance(BodyFormat format)
{
    private readonly Target _target = new(format);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("area", "Stateful")]
    [InlineData("stateful.make-booking.initial", 200, "AppointmentBooked")]
    [InlineData("stateful.make-booking.appointment-booked", 409, "AppointmentBooked")]
    [InlineData("stateful.make-booking.referral-created", 409, "ReferralCreated")]
    [InlineData("stateful.cancel-booking.initial", 400, "Initial")]
    [InlineData("stateful.cancel-booking.appointment-booked", 200, "Initial")]
    [InlineData("stateful.cancel-booking.referral-created", 200, "Initial")]
    [InlineData("stateful.create-linked-referral.initial", 400, "Initial")]
    [InlineData("stateful.create-linked-referral.appointment-booked", 200, "ReferralCreated")]
    [InlineData("stateful.create-linked-referral.referral-created", 409, "ReferralCreated")]
    [InlineData("stateful.create-mis-linked-referral.initial", 400, "Initial")]
    [InlineData("stateful.create-mis-linked-referral.appointment-booked", 409, "AppointmentBooked")]
    [InlineData("stateful.create-mis-linked-referral.referral-created", 409, "ReferralCreated")]
    [InlineData("stateful.cancel-referral.initial", 400, "Initial")]
    [InlineData("stateful.cancel-referral.appointment-booked", 400, "AppointmentBooked")]
    [InlineData("stateful.cancel-referral.referral-created", 200, "AppointmentBooked")]
    public async Task Cell(string id, int status, string next)
    {
        var cell = StatefulScenarios.Table.Events.SelectMany(row => row.Cells).Single(candidate => candidate.Id == id);
        await ReachAsync(cell.State);

        var happening = StatefulScenarios.Table.Events.Single(row => row.Name == cell.Event);
        using var response = await _target.SendAsync(happening.Request, Cancellation);
        ((int)response.StatusCode).Should().Be(status);
        (await new ScenarioJudge().JudgeAsync(cell, response, Cancellation)).ThrowIfFailed();

        (await StateAsync()).Should().Be(next);
    }

    /// <summary>Leads to a state from any: a booking that is there can always be cancelled.</summary>
    private async Task ReachAsync(string state)
    {
        (await StatusAsync(StatefulScenarios.MakeBooking)).Should().BeOneOf(200, 409);
        (await StatusAsync(StatefulScenarios.CancelBooking)).Should().Be(200);
        if (state != "Initial")
            (await StatusAsync(StatefulScenarios.MakeBooking)).Should().Be(200);
        if (state == "ReferralCreated")
            (await StatusAsync(StatefulScenarios.CreateLinkedReferral)).Should().Be(200);
    }

    /// <summary>Tells the state by requests whose answers differ; the last of them leaves <c>ReferralCreated</c>.</summary>
    private async Task<string> StateAsync()
    {
        if (await StatusAsync(StatefulScenarios.CreateMisLinkedReferral) == 400)
            return "Initial";
        return await StatusAsync(StatefulScenarios.CancelReferral) == 200 ? "ReferralCreated" : "AppointmentBooked";
    }

    private async Task<int> StatusAsync(StatefulEvent happening)
    {
        using var response = await _target.SendAsync(happening.Request, Cancellation);
        return (int)response.StatusCode;
    }
}

// The receiver keeps one state per sender, so that the two do not run side by side.

/// <summary>The state transition table in JSON.</summary>
[Collection("One state")]
public sealed class JsonStatefulConformance() : StatefulConformance(BodyFormat.Json);

/// <summary>The state transition table in XML.</summary>
[Collection("One state")]
public sealed class XmlStatefulConformance() : StatefulConformance(BodyFormat.Xml);
