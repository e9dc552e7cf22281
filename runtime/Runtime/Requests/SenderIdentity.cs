namespace Bars.Scenarios.Runtime;

/// <summary>Who sends: the organisation and software that requests name in their headers and bodies.</summary>
/// <param name="OdsCode">ODS code of the end user organisation; the stateful scenarios keep one state per code.</param>
/// <param name="OrganisationName">Name of that organisation.</param>
/// <param name="SoftwareId">Identifier of the requesting software.</param>
/// <param name="SoftwareName">Its name.</param>
/// <param name="SoftwareVersion">Its version, for example <c>1.0.0</c>.</param>
/// <param name="ServiceId">The sender's own DoS service id, to which asynchronous responses go (<c>MessageHeader.source.endpoint</c>).</param>
public sealed record SenderIdentity(
    string OdsCode,
    string OrganisationName,
    string SoftwareId,
    string SoftwareName,
    string SoftwareVersion,
    string ServiceId)
{
    /// <summary>The sender of the guide's examples, to start with; be yourself before you send to INT.</summary>
    public static SenderIdentity Example { get; } = Of(ScenarioCatalogue.Default.Sender);

    private static SenderIdentity Of(SenderExample sender) => new(
        sender.OdsCode, sender.OrganisationName, sender.SoftwareId, sender.SoftwareName, sender.SoftwareVersion, sender.ServiceId);
}
