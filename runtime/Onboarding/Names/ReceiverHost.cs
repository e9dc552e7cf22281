using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Bars.Scenarios.Onboarding;

/// <summary>Host names of receivers (FQDN) by the guide's conventions; they are the common names of their certificates too.</summary>
public static class ReceiverHost
{
    // Every certificate hangs below the NHS Root CA, which signs for this domain only (guide, "Receiver").
    private const string Domain = ".nhs.uk";
    private const int LongestName = 253;
    private const string Label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /// <summary>Builds a host name, for example <c>BaRS-INT-X26.mysupplier.thirdparty.nhs.uk</c>.</summary>
    /// <param name="pattern">One of <see cref="HostNamePatterns"/>.</param>
    /// <param name="odsCode">ODS code; a provider with several endpoints appends an identifier to it.</param>
    /// <param name="name">Supplier or provider.</param>
    /// <exception cref="OnboardingException">A word can not stand in a host name.</exception>
    public static string Build(NamePattern pattern, string odsCode, string name)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(odsCode);
        ArgumentNullException.ThrowIfNull(name);
        var form = Form(pattern);
        var host = form.Fill(odsCode, name);
        return form.Match(host) is not null
            ? host
            : throw new OnboardingException($"'{host}' is no host name by {pattern.Pattern}: the words take letters, digits and hyphens, up to 63 between two dots.");
    }

    /// <summary>Where a host name leaves the conventions, as a sentence; <see langword="null"/> when it follows one of them.</summary>
    /// <param name="host">The host name, in any case.</param>
    /// <param name="environment">The environment it is for; <see langword="null"/> for any.</param>
    public static string? Complaint(string host, BarsEnvironment? environment = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (host.Length > LongestName || !host.EndsWith(Domain, StringComparison.OrdinalIgnoreCase))
            return $"The host '{host}' is not in {Domain[1..]}: the NHS Root CA signs for no other domain.";
        var patterns = HostNamePatterns.All.Where(pattern => environment is null || pattern.Environment == environment).ToArray();
        return patterns.Length == 0 || patterns.Any(pattern => Form(pattern).Match(host) is not null)
            ? null
            : $"The host '{host}' follows no convention: {string.Join(" or ", patterns.Select(pattern => pattern.Pattern))}.";
    }

    private static NameForm Form(NamePattern pattern) => new(pattern, _ => Label, RegexOptions.IgnoreCase);
}
