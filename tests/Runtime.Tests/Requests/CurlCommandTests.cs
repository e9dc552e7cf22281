using System;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Requests;

public sealed class CurlCommandTests
{
    private static readonly Uri Base = new("https://int.api.service.nhs.uk/booking-and-referral/FHIR/R4");

    [Fact]
    public void A_read_is_a_command_with_headers_and_the_token_masked()
    {
        using var request = new ScenarioRequestFactory(Fixed.Options with { HeadersBeyondGuide = false }).Create(CapabilityScenarios.CsForAnyOtherReceivingService);
        request.Headers.Authorization = new("Bearer", "secret");

        CurlCommand.For(request, Base).Should().Be(
            """
            curl --include 'https://int.api.service.nhs.uk/booking-and-referral/FHIR/R4/metadata' \
              --header 'X-Request-Id: 00000000-0000-4000-8000-000000000001' \
              --header 'X-Correlation-Id: 00000000-0000-4000-8000-000000000002' \
              --header 'NHSD-Target-Identifier: eyJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL2Rvcy1zZXJ2aWNlLWlkIiwidmFsdWUiOiIyMDAwMDcyNDg5In0=' \
              --header 'NHSD-End-User-Organisation: eyJyZXNvdXJjZVR5cGUiOiJPcmdhbml6YXRpb24iLCJpZGVudGlmaWVyIjpbeyJ2YWx1ZSI6IldBU1AiLCJzeXN0ZW0iOiJodHRwczovL2ZoaXIubmhzLnVrL0lkL29kcy1vcmdhbml6YXRpb24tY29kZSJ9XSwibmFtZSI6Ik15IHNlcnZpY2UgcHJvdmlkZXIgbmFtZSJ9' \
              --header 'Authorization: Bearer '"$BARS_TOKEN"

            """);
    }

    [Theory]
    [InlineData("secret", "'Authorization: '\"$BARS_TOKEN\"")]
    [InlineData("Basic dXNlcjpwYXNz", "'Authorization: Basic '\"$BARS_TOKEN\"")]
    public void No_part_of_a_credential_is_shown(string value, string shown)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/");
        request.Headers.TryAddWithoutValidation("authorization", value);

        CurlCommand.For(request).Should().ContainEquivalentOf(shown).And.NotContain(value.Split(' ')[^1]);
    }

    [Fact]
    public async Task A_shell_passes_on_method_address_headers_and_body_as_they_are()
    {
        const string body = "{\"text\":\"it's $HOME `id` \\\\ !\"}\nBODY\nBODY1\n";
        using var request = new HttpRequestMessage(HttpMethod.Put, "http://localhost/R4/$process-message?a='b'") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        request.Headers.Add("X-Quote", "it's \"$HOME\" `id`");
        request.Headers.Authorization = new("Bearer", "secret");

        var seen = await InShellAsync(CurlCommand.For(request));

        seen.Should().Be(
            "--include|--request|PUT|http://localhost/R4/$process-message?a='b'|--header|X-Quote: it's \"$HOME\" `id`|"
            + "--header|Authorization: Bearer from-the-shell|--header|Content-Type: application/fhir+json|--data-binary|@-|\n" + body + "\n");
        (await request.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(body, "the request can still be sent");
    }

    [Fact]
    public void A_relative_address_needs_a_base()
    {
        using var request = new ScenarioRequestFactory(Fixed.Options).Create(BookingScenarios.GetBooking);

        request.Invoking(one => CurlCommand.For(one)).Should().Throw<ArgumentException>().WithMessage("The request's address is relative: a base address is needed.*");
    }

    /// <summary>Runs the command with a curl that prints its arguments and its input.</summary>
    private static async Task<string> InShellAsync(string command)
    {
        const string curl = "curl() { printf '%s|' \"$@\"; printf '\\n'; cat; }\nBARS_TOKEN=from-the-shell\n";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await shell.StandardInput.WriteAsync(curl + command);
        shell.StandardInput.Close();
        return await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
