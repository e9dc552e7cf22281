using System;
using Bars.Scenarios.Onboarding.Tests.Support;

namespace Bars.Scenarios.Onboarding.Tests.Tls;

/// <summary>Chains on disk, made once: ours, another one, one that has expired, and one with the password "correct horse".</summary>
public sealed class Chains : IDisposable
{
    public const string Host = "BaRS-INT-X26.mysupplier.thirdparty.nhs.uk";

    public Chains()
    {
        Write("ours", new DevelopmentCertificates(Host));
        Write("others", new DevelopmentCertificates(Host));
        Write("past", new DevelopmentCertificates(Host, TimeSpan.FromDays(1), new ManualTime()));
        Write("locked", new DevelopmentCertificates(Host), "correct horse");
    }

    internal ScratchFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    private void Write(string name, DevelopmentCertificates certificates, string? password = null)
    {
        using (certificates)
            certificates.Write(Folder.File(name), password);
    }
}
