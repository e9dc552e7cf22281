using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Bars.Scenarios.StandIn;

/// <summary>The stand-in as endpoints of an ASP.NET Core application.</summary>
public static class TkwStandInEndpoints
{
    /// <summary>Answers every request below a path, whatever its method, as TKW would.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="prefix">Path of the FHIR base, starting with a slash; case-sensitive.</param>
    /// <param name="options">How the stand-in answers; <see langword="null"/> for the defaults.</param>
    public static IEndpointConventionBuilder MapTkwStandIn(
        this IEndpointRouteBuilder endpoints, string prefix = TkwStandIn.DefaultBasePath, StandInOptions? options = null) =>
        endpoints.MapTkwStandIn(new TkwStandIn(options), prefix);

    /// <summary>Answers every request below a path by a stand-in that the caller keeps, for example to reset its state.</summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="standIn">The stand-in.</param>
    /// <param name="prefix">Path of the FHIR base, starting with a slash; case-sensitive.</param>
    public static IEndpointConventionBuilder MapTkwStandIn(
        this IEndpointRouteBuilder endpoints, TkwStandIn standIn, string prefix = TkwStandIn.DefaultBasePath)
    {
        var transport = new HttpTransport(standIn, prefix);
        return endpoints.Map(prefix + "/{**path}", transport.AnswerAsync);
    }
}
