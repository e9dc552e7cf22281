using System.CommandLine;
using System.CommandLine.Parsing;
using Bars.Scenarios.Onboarding;

namespace Bars.Scenarios.Tool.Access;

/// <summary>The options of connections by HTTPS.</summary>
internal sealed class TlsOptions
{
    private readonly Password _password;
    private readonly Option<string?> _authorities = new("--ca") { Description = "PEM file of the root and issuing authorities to trust; those of this machine when omitted.", HelpName = "file" };
    private readonly Option<string?> _certificate = new("--client-cert") { Description = "PFX or PEM file of the certificate to present in mutual TLS.", HelpName = "file" };
    private readonly Option<string?> _key = new("--client-key") { Description = "PEM file of that certificate's private key, when the other file does not hold it.", HelpName = "file" };

    public TlsOptions(ToolHost host) => _password = new(host, "--client-cert-password-file", "BARS_CLIENT_CERT_PASSWORD", "the client certificate");

    public void AddTo(Command command)
    {
        command.Options.Add(_authorities);
        command.Options.Add(_certificate);
        command.Options.Add(_key);
        _password.AddTo(command);
    }

    /// <summary>Opens connections.</summary>
    /// <exception cref="OnboardingException">A file can not be used.</exception>
    public BarsConnection Open(ParseResult parsed)
    {
        var authorities = parsed.GetValue(_authorities) is { } path ? CertificateAuthorities.FromFile(path) : null;
        if (parsed.GetValue(_certificate) is { } certificate)
            return new(authorities, _password.Open(parsed, password => PresentedCertificate.FromFile(certificate, parsed.GetValue(_key), password)));
        return parsed.GetValue(_key) is null ? new(authorities) : throw ToolException.Usage("--client-key goes with --client-cert.");
    }
}
