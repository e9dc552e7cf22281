using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Output;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars certs check</c>: looks at a certificate as the other side of TLS will.</summary>
internal static class CertsCheckVerb
{
    public static Command Create(ToolHost host)
    {
        var file = new Argument<string>("file") { Description = "PEM file with the certificate first, as it is presented." };
        file.Validators.Add(CommandLineErrors.RefuseOptions);
        var authorities = new Option<string?>("--ca") { Description = "PEM file of the root and issuing authorities that the other side trusts; those of this machine when omitted.", HelpName = "file" };
        var name = new Option<string?>("--host") { Description = "Host name that the other side calls; the certificate's own when omitted.", HelpName = "name" };
        var verb = new Verb("check", "Says what is wrong with a certificate of your own, before the other side refuses it.")
        {
            Examples = [("bars certs check dev/server.pem --ca dev/ca.pem", "chain, validity, purpose, host name by the conventions")],
        };
        verb.Arguments.Add(file);
        verb.Options.Add(authorities);
        verb.Options.Add(name);
        verb.SetAction(parsed =>
        {
            var all = CertificateFile.Read(parsed.GetRequiredValue(file));
            var leaf = all[0];
            var details = CertificateDetails.Of(leaf, DateTimeOffset.UtcNow);
            host.Out.WriteLine($"subject\t{details.Subject}");
            host.Out.WriteLine($"issuer\t{details.Issuer}");
            host.Out.WriteLine($"names\t{details.Names}");
            host.Out.WriteLine($"valid\t{CertificateLines.Validity(details)}");
            var trusted = parsed.GetValue(authorities) is { } path ? CertificateAuthorities.FromFile(path) : CertificateAuthorities.OfSystem();
            var called = parsed.GetValue(name) ?? leaf.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
            string?[] complaints = [trusted.ServerComplaint(leaf, [.. all.Skip(1)], called), trusted.ClientComplaint(leaf, [.. all.Skip(1)])];
            var found = complaints.OfType<string>().ToArray();
            foreach (var complaint in found)
                host.Out.WriteLine($"wrong\t{complaint}");
            if (ReceiverHost.Complaint(called) is { } convention)
                host.Out.WriteLine($"note\t{convention}");
            if (found.Length == 0)
                host.Out.WriteLine("good\tBoth sides of mutual TLS accept it.");
            return found.Length == 0 ? ExitCode.Success : ExitCode.Failed;
        });
        return verb;
    }
}
