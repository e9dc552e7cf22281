using System;
using System.CommandLine;
using System.Linq;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Output;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars certs</c>: the certificates of the guide; below it, verbs on one's own.</summary>
internal static class CertsVerb
{
    public static Command Create(ToolHost host)
    {
        var json = new Option<bool>("--json") { Description = "An array with a certificate in each object, and nothing else." };
        var verb = new Verb("certs", "Lists the guide's certificates: chain, subject, validity, and which have expired.")
        {
            Examples =
            [
                ("bars certs", "what the guide prints"),
                ("bars certs dev dev --ods-code X26 --name mysupplier", "a throw-away chain for rehearsing mutual TLS"),
                ("bars certs check server.pem --ca ca.pem", "what is wrong with a certificate of your own"),
            ],
        };
        verb.Options.Add(json);
        verb.Subcommands.Add(CertsDevVerb.Create(host));
        verb.Subcommands.Add(CertsCheckVerb.Create(host));
        verb.SetAction(parsed =>
        {
            var reports = ChainReport.All(DateTimeOffset.UtcNow);
            if (parsed.GetValue(json))
                ToolJson.Write(host.Out, [.. reports.Select(CertificateJson.Of)], ToolJson.Readable.IReadOnlyListCertificateJson);
            else
                CertificateLines.Write(host, reports);
            return ExitCode.Success;
        });
        return verb;
    }
}
