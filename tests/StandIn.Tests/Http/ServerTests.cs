using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.StandIn.Tests.Http;

/// <summary>The server, spoken to over a bare socket.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private const string Head =
        "POST /booking-and-referral/FHIR/R4/$process-message HTTP/1.1\r\nHost: tkw\r\nAccept: application/fhir+xml\r\nContent-Type: application/fhir+json\r\n"
        + $"NHSD-End-User-Organisation: {Tkw.Wasp}\r\n";

    private TkwStandInServer _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await TkwStandInServer.StartAsync(cancellation: Stop);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_body_of_unknown_length_is_read_up_to_the_limit()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Head + "Transfer-Encoding: chunked\r\n\r\n");
        var chunk = "10000\r\n" + new string(' ', 65_536) + "\r\n";
        for (var i = 0; i < 100 && socket.Available == 0; i++)
            await SendAsync(socket, chunk);

        var answer = await ReceiveAsync(socket);
        answer.Should().StartWith("HTTP/1.1 413 ").And.Contain("Content-Type: application/fhir+xml;charset=UTF-8").And.Contain("<OperationOutcome");
    }

    [Fact]
    public async Task A_body_that_is_announced_as_too_large_is_not_waited_for()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Head + "Content-Length: 50000000\r\nExpect: 100-continue\r\n\r\n");

        (await ReceiveAsync(socket)).Should().StartWith("HTTP/1.1 413 ");
    }

    [Fact]
    public async Task A_body_that_is_framed_badly_is_refused_in_FHIR()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");

        (await ReceiveAsync(socket)).Should().StartWith("HTTP/1.1 400 ").And.Contain("<OperationOutcome");
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("GET /booking-and-referral/FHIR/R4/metadata HTTP/1.1\r\n\r\n")]
    [InlineData("GET /booking-and-referral/FHIR/R4/metadata HTTP/1.1\r\nHost: tkw\r\nX-Request-Id: caf\u00E9\r\n\r\n")]
    [InlineData("GET /booking-and-referral/FHIR/R4/Appointment/%00 HTTP/1.1\r\nHost: tkw\r\n\r\n")]
    public async Task What_is_no_HTTP_is_refused(string request)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), Stop);

        (await ReceiveAsync(socket)).Should().StartWith("HTTP/1.1 400 ");
    }

    [Theory]
    [InlineData("a long address", "GET /booking-and-referral/FHIR/R4/ServiceRequest/{0} HTTP/1.1\r\nHost: tkw\r\n\r\n", 100_000)]
    [InlineData("a large header", "GET /booking-and-referral/FHIR/R4/metadata HTTP/1.1\r\nHost: tkw\r\nNHSD-Target-Identifier: {0}\r\n\r\n", 200_000)]
    public async Task What_is_longer_than_any_sender_needs_is_refused_in_FHIR(string what, string request, int length)
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, string.Format(System.Globalization.CultureInfo.InvariantCulture, request, new string('A', length)));

        (await ReceiveAsync(socket)).Should().StartWith("HTTP/1.1 400 ", what).And.Contain("OperationOutcome");
    }

    [Fact]
    public async Task Many_headers_do_no_harm()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, "GET /booking-and-referral/FHIR/R4/metadata HTTP/1.1\r\nHost: tkw\r\n" + string.Concat(Enumerable.Range(0, 500).Select(number => $"X-{number}: a\r\n")) + "\r\n");

        (await ReceiveAsync(socket)).Should().StartWith("HTTP/1.1 200 ");
    }

    [Fact]
    public async Task Senders_that_hang_up_leave_the_server_as_it_was()
    {
        for (var i = 0; i < 50; i++)
        {
            using var socket = await ConnectAsync();
            await SendAsync(socket, Head + "Content-Length: 100000\r\n\r\nabc");
        }

        using var tkw = new Tkw(_server.BaseAddress);
        (await tkw.GetAsync("metadata")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Five_hundred_senders_at_once_are_answered()
    {
        var body = Bodies.ValidationNew("9658499120");
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(async _ =>
        {
            using var tkw = new Tkw(_server.BaseAddress);
            return (await tkw.PostAsync(body)).Status;
        }));

        answers.Should().OnlyContain(status => status == 422);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _server.BaseAddress.Port), Stop);
        return socket;
    }

    private static async Task SendAsync(Socket socket, string text)
    {
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(text), Stop);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            // The server has answered, and reads no more.
        }
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var buffer = new byte[8192];
        var length = await socket.ReceiveAsync(buffer, Stop);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
