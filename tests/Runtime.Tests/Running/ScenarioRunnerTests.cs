using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Running;

public sealed class ScenarioRunnerTests
{
    private static readonly Scenario[] Reads = [ReferralScenarios.GetReferral, BookingScenarios.GetBooking, ReferralScenarios.GetReferralHttp405];

    [Fact]
    public async Task Scenarios_are_performed_and_judged()
    {
        using var server = new TkwByHand();

        var results = await RunAsync(server, Reads);

        results.Select(result => (result.Id, result.Area, result.Verdict.Kind)).Should().Equal(
            ("referral.get-referral", "Referral", VerdictKind.Pass),
            ("booking.get-booking", "Booking", VerdictKind.Pass),
            ("referral.get-referral-http-405", "Referral", VerdictKind.Fail));
        var request = results[0].Request!;
        (request.Method, request.Address.AbsoluteUri, request.Status).Should().Be(
            ("GET", "http://tkw.test/FHIR/R4/ServiceRequest/79120f41-a431-4f08-bcc5-1e67006fcae0", 200));
        Guid.TryParse(request.RequestId, out _).Should().BeTrue();
        results[0].Duration.Should().BePositive();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Results_come_in_the_order_asked_for_and_no_more_run_at_once_than_allowed(int parallelism)
    {
        var (running, most) = (0, 0);
        using var server = new TkwByHand
        {
            Instead = async request =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Delay(request.RequestUri!.AbsolutePath.Contains("ServiceRequest", StringComparison.Ordinal) ? 40 : 5);
                Interlocked.Decrement(ref running);
                return null;
            },
        };
        Scenario[] scenarios = [.. Reads, .. Reads, .. Reads];

        var results = await RunAsync(server, scenarios, new() { MaxParallelism = parallelism });

        results.Select(result => result.Id).Should().Equal(scenarios.Select(scenario => scenario.Id));
        most.Should().Be(parallelism);
    }

    [Fact]
    public async Task All_15_cells_of_the_stateful_table_are_reached_and_pass()
    {
        using var server = new TkwByHand();

        var results = await RunStatefulAsync(server);

        results.Should().HaveCount(15).And.OnlyContain(result => result.Verdict.Kind == VerdictKind.Pass && result.Area == "Stateful");
        results[0].Title.Should().Be("Make a Booking, Initial State");
        results[14].Title.Should().Be("Cancel Referral Request, Referral Created State");
        server.Requests.Should().HaveCount(45, "five events by two, three and four requests").And.OnlyContain(request => request == "POST /FHIR/R4/$process-message");
    }

    [Fact]
    public async Task The_table_can_be_run_again_from_whatever_state_it_ended_in()
    {
        using var server = new TkwByHand();

        await RunStatefulAsync(server);
        (await RunStatefulAsync(server)).Should().OnlyContain(result => result.Verdict.Kind == VerdictKind.Pass);
    }

    [Fact]
    public async Task With_parity_the_alias_is_the_patient()
    {
        var bodies = new List<string>();
        using var server = new TkwByHand
        {
            Instead = async request =>
            {
                bodies.Add(await request.Content!.ReadAsStringAsync());
                return null;
            },
        };

        await RunStatefulAsync(server, new() { Judge = new() { Parity = true } });

        bodies.Should().OnlyContain(body => body.Contains("9728928254", StringComparison.Ordinal) && !body.Contains("9707606312", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_state_that_is_not_reached_fails_the_cell_and_says_why()
    {
        using var server = new TkwByHand { Instead = _ => Task.FromResult<HttpResponseMessage?>(new(HttpStatusCode.InternalServerError)) };

        var result = (await RunStatefulAsync(server))[1];

        result.Verdict.Kind.Should().Be(VerdictKind.Fail);
        result.Verdict.Findings.Should().ContainSingle().Which.Message.Should().Be(
            "The state AppointmentBooked was not reached: 'Cancel a Booking' was answered with 500 instead of 400 or 200.");
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_an_error_and_the_rest_is_skipped()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        var port = ((IPEndPoint)socket.LocalEndpoint).Port;
        socket.Stop();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}/R4/") };
        var runner = new ScenarioRunner(client, new() { MaxParallelism = 1 });

        var results = await Collect(runner.RunAsync(Reads, TestContext.Current.CancellationToken));
        var cells = await Collect(runner.RunStatefulAsync(TestContext.Current.CancellationToken));

        results.Select(result => result.Verdict.Kind).Should().Equal(VerdictKind.Error, VerdictKind.Skip, VerdictKind.Skip);
        results[0].Verdict.Findings.Should().ContainSingle().Which.Should().Match<Finding>(
            finding => finding.Code == "unreachable" && finding.Message.StartsWith($"127.0.0.1:{port} can not be reached: "));
        cells.Should().HaveCount(15).And.OnlyContain(result => result.Verdict.Kind == VerdictKind.Skip && result.Request == null);
    }

    [Fact]
    public async Task No_answer_in_time_is_an_error()
    {
        using var server = new TkwByHand { Instead = async _ => { await Task.Delay(TimeSpan.FromSeconds(2)); return null; } };

        var results = await RunAsync(server, Reads[..1], new() { Timeout = TimeSpan.FromMilliseconds(50) });

        results[0].Verdict.Kind.Should().Be(VerdictKind.Error);
        results[0].Verdict.Findings.Should().ContainSingle().Which.Should().Match<Finding>(
            finding => finding.Code == "timeout" && finding.Message.StartsWith("tkw.test did not answer within "));
    }

    [Fact]
    public async Task A_handler_that_throws_costs_one_scenario()
    {
        using var server = new TkwByHand
        {
            Instead = request => request.RequestUri!.AbsolutePath.Contains("Appointment", StringComparison.Ordinal)
                ? throw new IOException("broken pipe")
                : Task.FromResult<HttpResponseMessage?>(null),
        };

        var results = await RunAsync(server, Reads);

        results.Select(result => result.Verdict.Kind).Should().Equal(VerdictKind.Pass, VerdictKind.Error, VerdictKind.Fail);
        results[1].Verdict.Findings.Should().ContainSingle().Which.Code.Should().Be("interrupted");
    }

    [Fact]
    public async Task Rows_without_a_message_and_rows_of_TKW_alone_are_skipped_without_a_request()
    {
        using var server = new TkwByHand();
        var find = ScenarioCatalogue.Default.Find;

        var results = await RunAsync(server, [find("booking.new-booking-with-two-appointments"), find("referral.new-referral-without-use-case")]);

        results.Should().OnlyContain(result => result.Verdict.Kind == VerdictKind.Skip && result.Request == null);
        server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        using var stop = new CancellationTokenSource();
        using var server = new TkwByHand();
        using var client = new HttpClient(server) { BaseAddress = new("http://tkw.test/FHIR/R4/") };
        var seen = 0;

        var running = async () =>
        {
            await foreach (var _ in new ScenarioRunner(client, new() { MaxParallelism = 1 }).RunAsync(ScenarioCatalogue.Default.Scenarios, stop.Token))
            {
                if (++seen == 3)
                    await stop.CancelAsync();
            }
        };

        await running.Should().ThrowAsync<OperationCanceledException>();
        server.Requests.Count.Should().BeLessThan(6);
    }

    [Fact]
    public async Task Leaving_early_stops_what_is_running()
    {
        using var server = new TkwByHand();
        using var client = new HttpClient(server) { BaseAddress = new("http://tkw.test/FHIR/R4/") };

        await foreach (var result in new ScenarioRunner(client).RunAsync(ScenarioCatalogue.Default.Scenarios, TestContext.Current.CancellationToken))
            break;

        server.Requests.Count.Should().BeLessThan(12);
    }

    [Fact]
    public void A_client_without_a_base_address_is_refused()
    {
        using var client = new HttpClient();

        client.Invoking(one => new ScenarioRunner(one)).Should().Throw<ArgumentException>().WithMessage("The client has no BaseAddress: set it to the FHIR base of the endpoint.*");
    }

    private static async Task<List<ScenarioResult>> RunAsync(HttpMessageHandler server, Scenario[] scenarios, ScenarioRunnerOptions? options = null)
    {
        using var client = new HttpClient(server, disposeHandler: false) { BaseAddress = new("http://tkw.test/FHIR/R4") };
        return await Collect(new ScenarioRunner(client, options).RunAsync(scenarios, TestContext.Current.CancellationToken));
    }

    private static async Task<List<ScenarioResult>> RunStatefulAsync(HttpMessageHandler server, ScenarioRunnerOptions? options = null)
    {
        using var client = new HttpClient(server, disposeHandler: false) { BaseAddress = new("http://tkw.test/FHIR/R4") };
        return await Collect(new ScenarioRunner(client, options).RunStatefulAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<List<ScenarioResult>> Collect(IAsyncEnumerable<ScenarioResult> results)
    {
        var list = new List<ScenarioResult>();
        await foreach (var result in results)
            list.Add(result);
        return list;
    }
}
