using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Reports.Tests;

/// <summary>What a server does to whoever records it.</summary>
public sealed class RecordingHandlerTests
{
    [Fact]
    public async Task An_answer_without_end_is_a_failure_and_its_connection_is_given_up()
    {
        RecordedExchange? recorded = null;
        var stream = new Endless();
        using var client = new HttpMessageInvoker(new RecordingHandler(exchange => recorded = exchange) { InnerHandler = new Answering(stream) });
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://tkw.test/metadata");

        var send = () => client.SendAsync(request, TestContext.Current.CancellationToken);

        await send.Should().ThrowAsync<HttpRequestException>();
        recorded!.Response.Should().BeNull();
        stream.IsDisposed.Should().BeTrue();
    }

    private sealed class Answering(Stream body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) });
    }

    private sealed class Endless : MemoryStream
    {
        public bool IsDisposed { get; private set; }

        public override bool CanSeek => false;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(count);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);

        public override int Read(Span<byte> buffer) => buffer.Length;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Task.Run(
            async () =>
            {
                while (true)
                    await destination.WriteAsync(new byte[bufferSize], cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
