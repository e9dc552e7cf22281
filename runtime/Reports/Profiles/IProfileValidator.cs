using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Reports;

/// <summary>
/// Validates bodies against their profiles. Scenarios has no validator of its own: plug in one, such as the HAPI FHIR
/// validator behind HTTP, by <see cref="ExchangeValidatorOptions.ProfileValidator"/>.
/// </summary>
public interface IProfileValidator
{
    /// <summary>Name and version, for the report.</summary>
    string Name { get; }

    /// <summary>Validates a body against the profiles that its resources claim.</summary>
    /// <param name="body">The bytes of a FHIR resource: its syntax has been checked.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="cancellationToken">Cancelled when the validator takes too long.</param>
    /// <returns>What is wrong; empty when nothing is. An exception is reported as the check not being made, with its message.</returns>
    Task<IReadOnlyList<ProfileIssue>> ValidateAsync(ReadOnlyMemory<byte> body, BodyFormat format, CancellationToken cancellationToken);
}

/// <summary>Something a profile validator found.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong. It is shown as it is: leave values of the body out of it.</param>
/// <param name="Location">FHIRPath into the body, for example <c>Bundle.entry[2].resource.status</c>; <see langword="null"/> when unknown.</param>
public sealed record ProfileIssue(Severity Severity, string Message, string? Location = null);
