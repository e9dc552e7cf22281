using System;
using System.Linq;
using Bars.Scenarios.StandIn;

namespace Bars.Scenarios.Tool.Requests;

/// <summary>Where requests go.</summary>
/// <param name="Base">FHIR base, without a trailing slash.</param>
/// <param name="TakesToken">Whether it is an environment of the BaRS API that wants a token: nobody else is ever sent one.</param>
internal sealed record Endpoint(Uri Base, bool TakesToken)
{
    /// <summary>Port that <c>bars serve</c> listens at by default.</summary>
    public const int LocalPort = 5080;

    /// <summary>Where <c>bars serve</c> listens by default.</summary>
    public static Endpoint Local { get; } = new(new($"http://127.0.0.1:{LocalPort}{TkwStandIn.DefaultBasePath}"), TakesToken: false);

    /// <summary>Where tokens for it come from. Elsewhere than in an environment it is the same path at the target's origin.</summary>
    public Uri TokenEndpoint { get; init; } = new(Base, StandIn.TokenEndpoint.DefaultPath);

    /// <summary>The environment's rules, if it is one of the BaRS API.</summary>
    public EnvironmentAccess? Access { get; init; }

    /// <summary>Reads an address or the name of an environment.</summary>
    /// <exception cref="ToolException">It is neither.</exception>
    public static Endpoint Parse(string word, ScenarioCatalogue catalogue)
    {
        if (catalogue.Environments.FirstOrDefault(candidate => string.Equals(candidate.Name, word, StringComparison.OrdinalIgnoreCase)) is { } environment)
        {
            return new(new(environment.BaseUrl), environment.TokenRequired)
            {
                TokenEndpoint = new(environment.TokenEndpoint),
                Access = BarsAccess.All.FirstOrDefault(access => access.Environment.Name == environment.Name),
            };
        }

        if (!word.Contains("://", StringComparison.Ordinal))
        {
            var names = catalogue.Environments.Select(candidate => candidate.Name.ToLowerInvariant()).ToArray();
            throw ToolException.Usage($"There is no target '{word}'.{Suggestion.Sentence(word, names)} Give an address such as {Local.Base}, or one of {string.Join(", ", names)}.");
        }

        if (!Uri.TryCreate(word, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw ToolException.Usage($"The target '{word}' is no address of HTTP: give one such as {Local.Base}.");
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw ToolException.Usage("The target must be the FHIR base alone: without user, password, query and fragment.");
        return new(
            new(address.AbsoluteUri.TrimEnd('/')),
            catalogue.Environments.Any(candidate => candidate.TokenRequired && Origin(new(candidate.BaseUrl)) == Origin(address)));
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
