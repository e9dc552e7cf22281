namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>How a receiver forms the body of a success from the request.</summary>
internal static class Answers
{
    public static readonly string[] Known = ["echo", "booking", "new-request", "update-request", "keep-id", "progress", "add-ids"];
}
