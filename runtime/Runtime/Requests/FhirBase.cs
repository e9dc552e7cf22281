using System;
using System.Diagnostics.CodeAnalysis;

namespace Bars.Scenarios.Runtime;

/// <summary>Addresses below a FHIR base.</summary>
internal static class FhirBase
{
    /// <summary>Appends a relative address. The last segment of a base without a trailing slash stays, unlike with <see cref="Uri"/> alone.</summary>
    public static Uri Append([NotNull] Uri? baseAddress, Uri? relative)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        var root = baseAddress.AbsoluteUri.EndsWith('/') ? baseAddress : new Uri(baseAddress.AbsoluteUri + "/");
        return relative is null ? root : new Uri(root, relative);
    }
}
