namespace Bars.Scenarios.StandIn.Answers;

/// <summary>The answer of a row, ready to be given to any request that the row claims.</summary>
internal abstract class Reply
{
    /// <summary>Answers a request.</summary>
    public abstract StandInResponse Respond(Exchange exchange);
}
