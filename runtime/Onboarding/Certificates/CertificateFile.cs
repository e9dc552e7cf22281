using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bars.Scenarios.Onboarding;

/// <summary>Certificates in a PEM file.</summary>
public static class CertificateFile
{
    /// <summary>The certificates of a file, in its order; keys in it are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="OnboardingException">The file can not be read, or holds none.</exception>
    public static X509Certificate2Collection Read(string path)
    {
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(InputFile.ReadText(path));
        }
        catch (CryptographicException)
        {
            throw new OnboardingException($"{path} holds a certificate that can not be read.");
        }

        return all.Count > 0 ? all : throw new OnboardingException($"{path} holds no certificate in PEM.");
    }
}
