using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Access;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars certs dev</c>: a throw-away chain.</summary>
internal static class CertsDevVerb
{
    public static Command Create(ToolHost host)
    {
        var directory = new Argument<string>("directory") { Description = "Where the files go." };
        directory.Validators.Add(CommandLineErrors.RefuseOptions);
        var odsCode = new Option<string>("--ods-code") { Description = "ODS code in the receiver's host name; the guide's example when omitted.", HelpName = "code", DefaultValueFactory = _ => host.Catalogue.Sender.OdsCode };
        var name = new Option<string>("--name") { Description = "Supplier or provider in the host name.", HelpName = "name", DefaultValueFactory = _ => "supplier" };
        var convention = new Option<string>("--convention")
        {
            Description = $"Convention of the host name: {string.Join(", ", HostNamePatterns.All)}.",
            HelpName = string.Join('|', HostNamePatterns.All.Select(pattern => pattern.Name)),
            DefaultValueFactory = _ => HostNamePatterns.IntSupplier.Name,
        };
        var password = new Password(host, "--password-file", "BARS_CERT_PASSWORD", "the keys and PFX files", isNew: true);
        var verb = new Verb("dev", "Makes a throw-away chain: root, issuing authority, certificate of a receiver and of its client. For rehearsal only.")
        {
            Examples = [("bars certs dev dev", "for BaRS-INT-WASP.supplier.thirdparty.nhs.uk and localhost")],
        };
        verb.Arguments.Add(directory);
        verb.Options.Add(odsCode);
        verb.Options.Add(name);
        verb.Options.Add(convention);
        password.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(convention);
            var pattern = HostNamePatterns.All.FirstOrDefault(candidate => string.Equals(candidate.Name, word, System.StringComparison.OrdinalIgnoreCase))
                ?? throw ToolException.Usage($"There is no convention '{word}'.{Suggestion.Sentence(word, HostNamePatterns.All.Select(candidate => candidate.Name))}");
            var receiver = ReceiverHost.Build(pattern, parsed.GetRequiredValue(odsCode), parsed.GetRequiredValue(name));
            using var certificates = new DevelopmentCertificates(receiver);
            foreach (var path in certificates.Write(parsed.GetRequiredValue(directory), password.Read(parsed)))
                host.Out.WriteLine(path);
            host.Error.WriteLine($"bars: a receiver called {receiver} or localhost, valid for 30 days. Trust ca.pem in rehearsals only.");
            return ExitCode.Success;
        });
        return verb;
    }
}
