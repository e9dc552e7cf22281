using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Bars.Scenarios.StandIn.Admin;

/// <summary><c>/health</c>: that the stand-in answers, how, and what its journal holds.</summary>
internal sealed class AdminHealth(TkwStandIn standIn)
{
    private static readonly string? Version =
        typeof(TkwStandIn).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    /// <summary>The state of health.</summary>
    public Task GetAsync(HttpContext context) => AdminJson.WriteAsync(context, new
    {
        Status = "ok",
        Version,
        Guide = standIn.Options.Catalogue.Guide.Version,
        standIn.Options.Parity,
        standIn.Options.Strict,
        Now = standIn.Clock.GetUtcNow(),
        Journal = standIn.Journal.Counters,
    });
}
