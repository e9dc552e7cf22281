using System.Collections.Generic;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Bars.Scenarios.StandIn;

/// <summary>TLS of the server. The options of the handshake itself are used, because those of Kestrel never show a client without a certificate.</summary>
internal static class TlsListener
{
    public static TlsHandshakeCallbackOptions Create(StandInTlsOptions options)
    {
        var context = SslStreamCertificateContext.Create(options.Certificate, options.Chain, offline: true);
        return new()
        {
            OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = context,
                ApplicationProtocols = [SslApplicationProtocol.Http11],
                ClientCertificateRequired = options.ClientComplaint is not null,
                RemoteCertificateValidationCallback = options.ClientComplaint is null ? null : (_, certificate, chain, _) => IsAccepted(options, certificate, chain),
                // The decision is the callback's; what it needs is only what the client sent.
                CertificateChainPolicy = new()
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    DisableCertificateDownloads = true,
                },
            }),
        };
    }

    private static bool IsAccepted(StandInTlsOptions options, X509Certificate? certificate, X509Chain? chain)
    {
        if (options.ClientComplaint!(certificate as X509Certificate2, chain?.ChainPolicy.ExtraStore ?? []) is not { } complaint)
            return true;
        options.Refused?.Invoke(complaint);
        return false;
    }
}
