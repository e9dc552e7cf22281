using System;

namespace Bars.Scenarios.Runtime;

/// <summary>What a <see cref="ScenarioRequestFactory"/> builds requests with.</summary>
public sealed record ScenarioRequestOptions
{
    /// <summary>Who sends.</summary>
    public SenderIdentity Sender { get; init; } = SenderIdentity.Example;

    /// <summary>Format of bodies, and of the answers asked for.</summary>
    public BodyFormat Format { get; init; }

    /// <summary>The clock that Slot searches and the instants of bodies start from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Source of ids: of the request and correlation headers and within bodies. Called from whatever thread builds a request.</summary>
    public Func<Guid> NewId { get; init; } = Guid.NewGuid;

    /// <summary>Whether requests carry the headers that the guide's table lacks. <c>Content-Type</c> is always sent.</summary>
    public bool HeadersBeyondGuide { get; init; } = true;

    /// <summary>The catalogue whose table of headers is used.</summary>
    public ScenarioCatalogue Catalogue { get; init; } = ScenarioCatalogue.Default;
}
