using System.Linq;
using Microsoft.CodeAnalysis;

namespace Bars.Scenarios.Generator.Theories;

/// <summary>The test framework that theories are written for.</summary>
internal enum TestFramework
{
    None,
    XunitV2,
    XunitV3,
}

/// <summary>What the project references, as far as theories need it.</summary>
internal sealed record TestHost(TestFramework Framework, bool HasRuntime)
{
    private const string V3 = "xunit.v3.core";
    private const string V2 = "xunit.core";
    private const string Runtime = "Bars.Scenarios.Runtime";

    public bool CanRun => Framework != TestFramework.None && HasRuntime;

    public static TestHost From(Compilation compilation)
    {
        var names = compilation.ReferencedAssemblyNames.Select(assembly => assembly.Name).ToList();
        var framework = names.Contains(V3) ? TestFramework.XunitV3 : names.Contains(V2) ? TestFramework.XunitV2 : TestFramework.None;
        return new TestHost(framework, names.Contains(Runtime));
    }
}
