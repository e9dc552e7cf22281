namespace Bars.Scenarios;

/// <summary>The sender of the guide's examples.</summary>
/// <param name="OdsCode">ODS code, <c>identifier[0].value</c> of <c>NHSD-End-User-Organisation</c>.</param>
/// <param name="OrganisationName">Name of the organisation.</param>
/// <param name="SoftwareId">Identifier of the software, of <c>NHSD-Requesting-Software</c>.</param>
/// <param name="SoftwareName">Name of the software.</param>
/// <param name="SoftwareVersion">Version of the software.</param>
/// <param name="ServiceId">The sender's own DoS id, of <c>MessageHeader.source.endpoint</c>.</param>
public sealed record SenderExample(
    string OdsCode, string OrganisationName, string SoftwareId, string SoftwareName, string SoftwareVersion, string ServiceId);
