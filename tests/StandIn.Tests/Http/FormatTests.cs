using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;
using Bars.Scenarios.StandIn.Tests.Support;
using FluentAssertions;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace Bars.Scenarios.StandIn.Tests.Http;

/// <summary>JSON or XML, by <c>_format</c> before <c>Accept</c>, compressed or not.</summary>
public sealed class FormatTests
{
    private const string Json = "application/fhir+json;charset=UTF-8";
    private const string Xml = "application/fhir+xml;charset=UTF-8";

    [Theory]
    [InlineData("json", Json)]
    [InlineData("xml", Xml)]
    [InlineData("application/json", Json)]
    [InlineData("application/xml", Xml)]
    [InlineData("text/xml", Xml)]
    [InlineData("application/fhir+json", Json)]
    [InlineData("application/fhir%2Bjson", Json)]
    [InlineData("application%2Ffhir%2Bxml", Xml)]
    [InlineData("application/fhir%20xml", Xml)]
    public async Task The_parameter_wins_over_the_header(string format, string contentType)
    {
        using var tkw = new Tkw();
        foreach (var accept in new[] { "application/fhir+json", "application/fhir+xml" })
            (await GetAsync(tkw, "metadata?_format=" + format, accept)).Header("Content-Type").Should().Be(contentType);
    }

    [Fact]
    public async Task The_name_of_the_parameter_may_be_percent_encoded()
    {
        using var tkw = new Tkw();
        (await tkw.GetAsync("metadata?a=b&%5Fformat=xml")).Header("Content-Type").Should().Be(Xml);
    }

    [Theory]
    [InlineData("application/fhir+xml; version=1.0.0", Xml)]
    [InlineData("application/fhir+json; version=1.0.0", Json)]
    [InlineData("application/fhir+json;q=0.5, application/fhir+xml;q=0.9", Xml)]
    [InlineData("application/fhir+xml;q=0.1, application/fhir+json", Json)]
    [InlineData("text/html", "text/xml;charset=UTF-8")]
    [InlineData("text/xml", "text/xml;charset=UTF-8")]
    [InlineData(",,,", "text/xml;charset=UTF-8")]
    public async Task The_header_decides_by_quality(string accept, string contentType)
    {
        using var tkw = new Tkw();
        (await GetAsync(tkw, "metadata", accept)).Header("Content-Type").Should().Be(contentType);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br, gzip", "gzip")]
    [InlineData("gzip;q=0, deflate", "deflate")]
    [InlineData("br", null)]
    [InlineData("identity", null)]
    public async Task Answers_are_compressed_as_the_sender_takes_them(string accepted, string? coding)
    {
        using var tkw = new Tkw();
        var answer = await tkw.GetAsync("metadata", change: request => request.Headers.Add("Accept-Encoding", accepted));
        answer.Header("Content-Encoding").Should().Be(coding);
        using var body = coding switch
        {
            "gzip" => new GZipStream(new MemoryStream(answer.Bytes), CompressionMode.Decompress),
            "deflate" => new ZLibStream(new MemoryStream(answer.Bytes), CompressionMode.Decompress),
            _ => (Stream)new MemoryStream(answer.Bytes),
        };
        using var text = new StreamReader(body);
        (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().StartWith("{\"resourceType\":\"CapabilityStatement\"");
    }

    [Theory]
    [InlineData("gzip", 200)]
    [InlineData("x-gzip", 200)]
    [InlineData("br", 415)]
    [InlineData("gzip, gzip", 415)]
    public async Task Messages_may_be_compressed(string coding, int status)
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync("", change: request => Compressed(request, Encoding.UTF8.GetBytes(Bodies.BookingNew()), coding));
        answer.Status.Should().Be(status);
    }

    [Fact]
    public async Task A_message_that_is_not_compressed_as_it_says_is_refused()
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync(Bodies.BookingNew(), change: request => request.Content!.Headers.Add("Content-Encoding", "gzip"));
        answer.Should().BeOutcome(400, "invalid", "REC_BAD_REQUEST");
    }

    [Fact]
    public async Task A_message_that_grows_beyond_the_limit_is_refused()
    {
        using var tkw = new Tkw();
        var answer = await tkw.PostAsync("", change: request => Compressed(request, new byte[64 * 1024 * 1024], "gzip"));
        answer.Should().BeOutcome(413, "too-costly", "REC_BAD_REQUEST");
    }

    private static System.Threading.Tasks.Task<Answer> GetAsync(Tkw tkw, string path, string accept) => tkw.GetAsync(path, change: request =>
    {
        request.Headers.Remove("Accept");
        request.Headers.TryAddWithoutValidation("Accept", accept);
    });

    private static void Compressed(HttpRequestMessage request, byte[] body, string coding)
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(body);
        request.Content = new ByteArrayContent(target.ToArray());
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/fhir+json");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
    }
}
