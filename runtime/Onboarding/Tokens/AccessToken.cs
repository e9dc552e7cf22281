using System;

namespace Bars.Scenarios.Onboarding;

/// <summary>A token that the BaRS API takes for a while.</summary>
/// <param name="value">What the header <c>Authorization</c> carries after <c>Bearer</c>.</param>
/// <param name="type">Its type, <c>Bearer</c>.</param>
/// <param name="received">When it came, by the clock of this machine.</param>
/// <param name="lifetime">How long it is valid from then on; zero when the answer did not say.</param>
/// <param name="issuedAt">When it was made, by the clock of the server, if the answer says.</param>
public sealed class AccessToken(string value, string type, DateTimeOffset received, TimeSpan lifetime, DateTimeOffset? issuedAt)
{
    /// <summary>What the header <c>Authorization</c> carries after <c>Bearer</c>: a secret.</summary>
    public string Value { get; } = value;

    /// <summary>Its type, <c>Bearer</c>.</summary>
    public string Type { get; } = type;

    /// <summary>How long it is valid from when it came; zero when the answer did not say.</summary>
    public TimeSpan Lifetime { get; } = lifetime;

    /// <summary>When it was made, by the clock of the server, if the answer says.</summary>
    public DateTimeOffset? IssuedAt { get; } = issuedAt;

    /// <summary>When it ends, by the clock of this machine.</summary>
    public DateTimeOffset Expires { get; } = received + lifetime;

    /// <summary>Type and end, without the value.</summary>
    public override string ToString() => $"{Type} token until {Expires:O}";
}
