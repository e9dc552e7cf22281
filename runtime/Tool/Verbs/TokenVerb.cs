using System;
using System.CommandLine;
using System.Net.Http;
using System.Threading.Tasks;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Access;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Output;
using Bars.Scenarios.Tool.Requests;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars token</c>: gets an access token and explains every step to it.</summary>
internal static class TokenVerb
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static Command Create(ToolHost host)
    {
        var keys = new KeyOptions(host);
        var tls = new TlsOptions(host);
        var target = new Option<string>("--target") { Description = "An environment (int, production), or a FHIR base address whose origin has a token endpoint.", HelpName = "url|name", DefaultValueFactory = _ => "int" };
        var show = new Option<bool>("--show") { Description = "Print the token, and nothing else." };
        var assertion = new Option<bool>("--assertion") { Description = "Print a signed assertion for a token request of your own, and nothing else. Nothing is sent." };
        var json = new Option<bool>("--json") { Description = "An object with the claims and the expiry, and nothing else." };
        var verb = new Verb("token", "Gets an access token: claims of the assertion, expiry of the token. Shows neither key nor token unless asked.")
        {
            Examples =
            [
                ("bars token --key private.pem --kid MySupplier-INT-1 --api-key ...", "tries the way to a token of INT"),
                ("BARS_TOKEN=$(bars token --show ...)", "a token for other programs"),
                ("bars token --assertion ...", "the JWT for the client_assertion of a curl command"),
            ],
        };
        verb.Options.Add(target);
        keys.AddTo(verb);
        tls.AddTo(verb);
        verb.Options.Add(show);
        verb.Options.Add(assertion);
        verb.Options.Add(json);
        verb.SetAction(async (parsed, stop) =>
        {
            if ((parsed.GetValue(show) ? 1 : 0) + (parsed.GetValue(assertion) ? 1 : 0) + (parsed.GetValue(json) ? 1 : 0) > 1)
                throw ToolException.Usage("--show, --assertion and --json exclude each other.");
            using var credentials = keys.Read(parsed, Endpoint.Parse(parsed.GetRequiredValue(target), host.Catalogue));
            var signed = credentials.Sign();
            if (parsed.GetValue(assertion))
            {
                host.Out.WriteLine(signed.Jwt);
                return ExitCode.Success;
            }

            var report = new TokenReport(host, credentials, signed);
            if (!parsed.GetValue(show) && !parsed.GetValue(json))
                report.WriteAssertion();
            using var connection = new HttpClient(tls.Open(parsed)) { Timeout = Timeout };
            var token = await new TokenClient(connection).RequestAsync(signed, host.Stop).ConfigureAwait(false);
            if (parsed.GetValue(show))
                host.Out.WriteLine(token.Value);
            else if (parsed.GetValue(json))
                ToolJson.Write(host.Out, TokenJson.Of(signed, token), ToolJson.Readable.TokenJson);
            else
                report.WriteToken(token, DateTimeOffset.UtcNow);
            return ExitCode.Success;
        });
        return verb;
    }
}
