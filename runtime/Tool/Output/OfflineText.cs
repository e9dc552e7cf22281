using System.IO;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Running;

namespace Bars.Scenarios.Tool.Output;

/// <summary>Requests as an <c>.http</c> file, which editors show and send.</summary>
internal static class OfflineText
{
    /// <summary>Prints the requests of a plan.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(ToolHost host, RunPlan plan)
    {
        var endpoint = plan.Target ?? Endpoint.Local;
        foreach (var row in plan.Rows)
        {
            host.Out.WriteLine($"### {row.Id}");
            if (!row.Request.CanBuild)
            {
                host.Out.WriteLine("# The row describes an answer only: there is no message to send.");
                host.Out.WriteLine();
                continue;
            }

            using var request = BuiltRequest.Of(row, plan.Options.Requests, endpoint);
            host.Out.WriteLine($"{request.Method.Method} {request.RequestUri!.AbsoluteUri} HTTP/1.1");
            if (endpoint.TakesToken)
                host.Out.WriteLine("Authorization: Bearer {{BARS_TOKEN}}");
            foreach (var header in HeaderLine.Of(request, host.Catalogue))
                host.Out.WriteLine($"{header.Name}: {header.Value}");
            host.Out.WriteLine();
            if (request.Content is not { } content)
                continue;
            using var body = new StreamReader(content.ReadAsStream());
            host.Out.WriteLine(body.ReadToEnd());
            host.Out.WriteLine();
        }

        return ExitCode.Success;
    }
}
