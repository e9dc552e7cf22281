using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Onboarding;

/// <summary>
/// Connections to the BaRS API or to a receiver: with a client certificate if there is one, trusting given authorities,
/// and explaining in the exception's message why a connection is not secure.
/// </summary>
public sealed class BarsConnection : DelegatingHandler
{
    private readonly CertificateAuthorities _authorities;
    private readonly X509Certificate2? _own;

    /// <summary>Opens connections.</summary>
    /// <param name="authorities">Whom to trust; those of the system when omitted.</param>
    /// <param name="certificate">What to present in mutual TLS; <see langword="null"/> for nothing. It has to live as long as the connection.</param>
    /// <param name="connectTimeout">How long connecting may take; 10 seconds when omitted.</param>
    public BarsConnection(CertificateAuthorities? authorities = null, PresentedCertificate? certificate = null, TimeSpan? connectTimeout = null)
    {
        _authorities = authorities ?? CertificateAuthorities.OfSystem();
        _own = certificate?.Certificate;
        // A redirect would take token and patient elsewhere.
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = connectTimeout ?? TimeSpan.FromSeconds(10),
            UseCookies = false,
            SslOptions = new()
            {
                ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate.Certificate, certificate.Chain, offline: true),
                CertificateChainPolicy = new() { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
                RemoteCertificateValidationCallback = (stream, server, chain, _) => _authorities.ServerComplaint(
                    server as X509Certificate2, chain?.ChainPolicy.ExtraStore ?? [], ((SslStream)stream).TargetHostName) is { } complaint
                    ? throw new OnboardingException(complaint)
                    : true,
            },
        };
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (Explain(exception, request?.RequestUri) is { } explanation)
        {
            throw new HttpRequestException(HttpRequestError.SecureConnectionError, explanation, exception);
        }
    }

    private string? Explain(HttpRequestException exception, Uri? address)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is OnboardingException complaint)
                return complaint.Message;
        }

        if (address?.Scheme != Uri.UriSchemeHttps)
            return null;
        // A server that refuses its client says so in an alert, or just hangs up once it has seen the certificate.
        if (exception.InnerException is AuthenticationException or IOException && exception.HttpRequestError is not HttpRequestError.ConnectionError)
        {
            return _own is null
                ? $"{address.Authority} ended the TLS handshake: it may want a client certificate (mutual TLS), and we presented none."
                : $"{address.Authority} ended the TLS handshake: it does not accept our certificate {_own.Subject}. {_authorities.OwnComplaint(_own) ?? "It has to trust the chain of that certificate; what it objects to is in its own log."}";
        }

        return null;
    }
}
