using System.Linq;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>What a certificate has to be issued for (RFC 5280, sections 4.2.1.3 and 4.2.1.12).</summary>
/// <param name="Id">Object identifier of the extended key usage.</param>
/// <param name="Name">What certificate authorities call it.</param>
internal sealed record TlsPurpose(string Id, string Name)
{
    private const string AnyUsage = "2.5.29.37.0";

    /// <summary>To be the server of a connection.</summary>
    public static TlsPurpose Server { get; } = new("1.3.6.1.5.5.7.3.1", "TLS server authentication");

    /// <summary>To be its client.</summary>
    public static TlsPurpose Client { get; } = new("1.3.6.1.5.5.7.3.2", "TLS client authentication");

    /// <summary>Why a certificate is not issued for it, as a sentence; <see langword="null"/> when it is. A certificate that names no usage is good for any.</summary>
    public string? Complaint(X509Certificate2 certificate)
    {
        if (certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(usage => (usage.EnhancedKeyUsages[Id] ?? usage.EnhancedKeyUsages[AnyUsage]) is null))
            return $"{certificate.Subject} was not issued for {Name} (extended key usage). Both sides of mutual TLS have to be able to: ask for a certificate with server and client authentication.";
        return certificate.Extensions.OfType<X509KeyUsageExtension>().Any(usage => !usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature))
            ? $"{certificate.Subject} was not issued for signatures (key usage), which TLS needs. Ask for a certificate with digitalSignature."
            : null;
    }
}
