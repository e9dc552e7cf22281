using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Bars.Scenarios.Runtime;
using Xunit;

namespace Bars.Scenarios.Conformance;

/// <summary>Every scenario in XML, the undocumented ones included.</summary>
[ScenarioTheories(Undocumented = true)]
public sealed partial class XmlConformance
{
    private static readonly Target Target = new(BodyFormat.Xml);

    private partial Task<HttpResponseMessage> PerformAsync(Scenario scenario, CancellationToken ct)
    {
        Assert.SkipUnless(scenario.Request.CanBuild, "The catalogue has no body for this message.");
        return Target.SendAsync(scenario.Request, ct);
    }
}
