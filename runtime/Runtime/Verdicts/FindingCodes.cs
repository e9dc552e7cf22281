namespace Bars.Scenarios.Runtime;

/// <summary>The codes of findings.</summary>
public static class FindingCodes
{
    /// <summary>The HTTP status is another.</summary>
    public const string Status = "status";

    /// <summary>The media type is not FHIR's, not one that was asked for, or not that of the body.</summary>
    public const string ContentType = "content-type";

    /// <summary><c>X-Request-Id</c> or <c>X-Correlation-Id</c> does not come back as it was sent.</summary>
    public const string Echo = "echo";

    /// <summary>A header that the outcome asks for is missing or has another value.</summary>
    public const string ResponseHeader = "response-header";

    /// <summary>The body can not be read as a FHIR resource.</summary>
    public const string BodyUnreadable = "body-unreadable";

    /// <summary>The body is larger than the judge reads.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>The body can be read, but has parts that FHIR R4 does not know or allow.</summary>
    public const string BodyDeviates = "body-deviates";

    /// <summary>The body is, or holds, another resource type.</summary>
    public const string ResourceType = "resource-type";

    /// <summary>The resource has another id, or none.</summary>
    public const string ResourceId = "resource-id";

    /// <summary>The Bundle has another type.</summary>
    public const string BundleType = "bundle-type";

    /// <summary>No issue of the OperationOutcome has the code.</summary>
    public const string IssueCode = "issue-code";

    /// <summary>No issue of the OperationOutcome has the error code of BaRS.</summary>
    public const string ErrorCode = "error-code";

    /// <summary>The CapabilityStatement lists other messages.</summary>
    public const string SupportedMessages = "supported-messages";

    /// <summary>The CapabilityStatement lists other resource types.</summary>
    public const string RestResources = "rest-resources";

    /// <summary>The search result holds other MessageDefinitions.</summary>
    public const string Definitions = "definitions";

    /// <summary>A MessageDefinition lacks use-case codes.</summary>
    public const string UseCases = "use-cases";

    /// <summary>No MessageDefinition has the focus.</summary>
    public const string Focus = "focus";

    /// <summary><c>Bundle.total</c> is another.</summary>
    public const string Total = "total";

    /// <summary>The search result holds other Slots.</summary>
    public const string Slots = "slots";

    /// <summary>The search result includes other resource types besides Slot.</summary>
    public const string Includes = "includes";

    /// <summary>The scenario was not performed.</summary>
    public const string NotPerformed = "not-performed";

    /// <summary>The endpoint can not be reached.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>No answer came in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>The connection broke before the answer was complete.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>The state that a cell of the stateful table starts from was not reached.</summary>
    public const string StateNotReached = "state-not-reached";
}
