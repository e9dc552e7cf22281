namespace Bars.Scenarios.StandIn.Messages;

/// <summary>Where a resource of an entry stands in the text of its Bundle. Offsets and lengths are in bytes.</summary>
internal record struct ResourcePart
{
    /// <summary>What the resource is.</summary>
    public ResourceKind Kind;

    /// <summary>Offset of the opening brace.</summary>
    public int Start;

    /// <summary>The quoted <c>id</c>.</summary>
    public Token Id;

    /// <summary>The quoted <c>status</c> of an Encounter.</summary>
    public Token Status;

    /// <summary>The quoted <c>meta.lastUpdated</c> of an Encounter.</summary>
    public Token LastUpdated;

    /// <summary>The quoted <c>fullUrl</c> of the entry.</summary>
    public Token FullUrl;
}

/// <summary>A JSON string in a text, with its quotes; of length 0 when the element is missing.</summary>
internal readonly record struct Token(int Start, int Length)
{
    public bool IsMissing => Length == 0;
}
