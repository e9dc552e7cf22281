using System;
using System.Globalization;
using System.Linq;

namespace Bars.Scenarios.Onboarding;

/// <summary>Key identifiers (KID) by the guide's conventions (guide, "Onboarding"): owner, environment, rotation.</summary>
public static class KeyIdentifier
{
    private static readonly NamePattern Convention = KeyIdPatterns.Development;
    private static readonly NameForm[] Forms = [.. KeyIdPatterns.All.Select(pattern => new NameForm(pattern, Word))];

    /// <summary>Builds a key identifier, for example <c>MySupplier-INT-1</c>.</summary>
    /// <param name="owner">Supplier or provider, without blanks.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="rotation">1 for the first key, one more for every key that replaces it.</param>
    /// <exception cref="OnboardingException">The owner has a blank or nothing in it, or the rotation is less than 1.</exception>
    public static string Build(string owner, EnvironmentAccess environment, int rotation = 1)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(environment);
        var name = new NameForm(Convention, Word).Fill(owner, environment.Code, rotation.ToString(CultureInfo.InvariantCulture));
        return EnvironmentOf(name) is not null
            ? name
            : throw new OnboardingException($"'{name}' is no key identifier: the convention is {Convention.Pattern}, without blanks and with a rotation from 1.");
    }

    /// <summary>Where an identifier leaves the convention, as a sentence; <see langword="null"/> when it follows it.</summary>
    /// <param name="keyId">The identifier.</param>
    /// <param name="environment">The environment it is used in; <see langword="null"/> for any.</param>
    public static string? Complaint(string keyId, EnvironmentAccess? environment = null)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        if (EnvironmentOf(keyId) is not { } code)
        {
            var codes = string.Join(", ", BarsAccess.All.Select(access => access.Code));
            return $"The key identifier '{keyId}' does not follow the convention {Convention.Pattern}, such as {Convention.Guide.Single(cell => cell.Column == "example").Text}. Environments: {codes}.";
        }

        return environment is not null && code != environment.Code
            ? $"The key identifier '{keyId}' is one for {code}, but the environment is {environment.Code}."
            : null;
    }

    private static string? EnvironmentOf(string keyId) => Forms
        .Select(form => form.Match(keyId)?[form.Words.ToList().IndexOf("Environment")])
        .FirstOrDefault(code => code is not null);

    private static string Word(string name) => name switch
    {
        "Environment" => string.Join('|', BarsAccess.All.Select(access => access.Code)),
        "rotation" => "[1-9][0-9]{0,8}",
        _ => "[A-Za-z0-9][A-Za-z0-9._-]*",
    };
}
