namespace Bars.Scenarios;

/// <summary>What a <see cref="Check"/> looks at.</summary>
public enum CheckKind
{
    /// <summary>A header, by <see cref="Check.Pattern"/>.</summary>
    Header,

    /// <summary>The raw path and query, by <see cref="Check.Pattern"/>.</summary>
    Url,

    /// <summary>The body as a resource, by <see cref="Check.Expression"/>.</summary>
    Body,

    /// <summary>The text of elements as written in the body, by <see cref="Check.Pattern"/>.</summary>
    Text,

    /// <summary>Whether the interaction is one that TKW knows.</summary>
    Interaction,

    /// <summary>Whether the body is a resource of FHIR R4.</summary>
    Resource,

    /// <summary>Whether the body conforms to its profiles, which a validator says that users plug in.</summary>
    Profiles,
}
