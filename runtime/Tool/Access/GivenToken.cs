using System.Linq;
using System.Net.Http.Headers;
using Bars.Scenarios.Tool.Requests;

namespace Bars.Scenarios.Tool.Access;

/// <summary>A token that the user got elsewhere.</summary>
internal static class GivenToken
{
    private const string Variable = "BARS_TOKEN";

    /// <summary>The header <c>Authorization</c> with the token; <see langword="null"/> when there is none.</summary>
    /// <exception cref="ToolException">The variable holds something else.</exception>
    public static AuthenticationHeaderValue? Read(ToolHost host)
    {
        var token = host.Variable(Variable)?.Trim();
        if (string.IsNullOrEmpty(token))
            return null;
        if (!token.All(character => char.IsAsciiLetterOrDigit(character) || "-._~+/=".Contains(character)))
            throw new ToolException(ExitCode.Unauthorized, $"The environment variable {Variable} holds no bearer token (RFC 6750, section 2.1): give the token alone, without 'Bearer'.");
        return new("Bearer", token);
    }

    /// <summary>The error when a token is wanted and there is no way to one.</summary>
    public static ToolException Missing(Endpoint target) => new(
        ExitCode.Unauthorized,
        $"{target.Base.Host} wants an access token: name your key with --key, --kid and --api-key, or put a token into the environment variable {Variable}.");
}
