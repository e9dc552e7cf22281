namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Names of the table's differences that the stand-in acts on. Without its row in the table, a difference does not exist.</summary>
internal static class DifferenceNames
{
    public const string StatefulPatient = "StatefulPatient";
    public const string ContextSpelling = "ContextSpelling";
    public const string SenderOrganisation = "SenderOrganisation";
    public const string EchoHeader = "EchoHeader";
}
