namespace Bars.Scenarios;

/// <summary>A refusal of the token endpoint (OAuth 2.0 error response, RFC 6749 section 5.2).</summary>
public sealed class TokenError
{
    /// <summary>Name within the catalogue, for example <c>KeyIdUnknown</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>HTTP status code.</summary>
    public int Status { get; init; }

    /// <summary>The member <c>error</c>. The platform's own may hold blanks.</summary>
    public string Error { get; init; } = "";

    /// <summary>The member <c>error_description</c>.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the sender can do about it.</summary>
    public string Remedy { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Status} {Error}: {Description}";
}
