using System.CommandLine;
using System.CommandLine.Parsing;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.StandIn;

namespace Bars.Scenarios.Tool.Access;

/// <summary>The options of <c>bars serve</c> that make it a receiver with TLS, or mutual TLS.</summary>
internal sealed class ServerTlsArguments
{
    private readonly Password _password;
    private readonly Option<bool> _https = new("--https") { Description = "Serve by HTTPS, with the certificate of --cert." };
    private readonly Option<string?> _certificate = new("--cert") { Description = "PFX or PEM file of the server's certificate; 'bars certs dev' makes one.", HelpName = "file" };
    private readonly Option<string?> _key = new("--cert-key") { Description = "PEM file of that certificate's private key, when the other file does not hold it.", HelpName = "file" };
    private readonly Option<string?> _clients = new("--client-ca") { Description = "Mutual TLS: accept only clients with a certificate of these authorities (PEM file with root and issuers).", HelpName = "file" };

    public ServerTlsArguments(ToolHost host) => _password = new(host, "--cert-password-file", "BARS_CERT_PASSWORD", "the server's certificate");

    public void AddTo(Command command)
    {
        command.Options.Add(_https);
        command.Options.Add(_certificate);
        command.Options.Add(_key);
        _password.AddTo(command);
        command.Options.Add(_clients);
    }

    /// <summary>How connections are secured; <see langword="null"/> for plain HTTP.</summary>
    /// <exception cref="ToolException">The options do not fit together.</exception>
    /// <exception cref="OnboardingException">A file can not be used.</exception>
    public StandInTlsOptions? Read(ToolHost host, ParseResult parsed)
    {
        var path = parsed.GetValue(_certificate);
        if (!parsed.GetValue(_https))
        {
            return path is null && parsed.GetValue(_clients) is null && parsed.GetValue(_key) is null
                ? null
                : throw ToolException.Usage("--cert, --cert-key and --client-ca go with --https.");
        }

        if (path is null)
            throw ToolException.Usage("--https needs the server's certificate: --cert FILE. 'bars certs dev DIRECTORY' makes a throw-away one.");
        var presented = _password.Open(parsed, password => PresentedCertificate.FromFile(path, parsed.GetValue(_key), password));
        var clients = parsed.GetValue(_clients) is { } authorities ? CertificateAuthorities.FromFile(authorities) : null;
        return new()
        {
            Certificate = presented.Certificate,
            Chain = presented.Chain,
            ClientComplaint = clients is null ? null : clients.ClientComplaint,
            Refused = new RefusalLog(host).Write,
        };
    }
}
