namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Names of the table's differences that the stand-in acts on, or warns of.</summary>
internal static class DifferenceNames
{
    public const string StatefulPatient = "StatefulPatient";
    public const string SenderOrganisation = "SenderOrganisation";
    public const string EchoHeader = "EchoHeader";
    public const string MalformedTarget = "MalformedTarget";
    public const string SlotServices = "SlotServices";
    public const string MessagePath = "MessagePath";
    public const string MalformedMessage = "MalformedMessage";
    public const string UnknownMethod = "UnknownMethod";
    public const string AnswerFormat = "AnswerFormat";
}
