using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.Benchmarks.Load;

/// <summary>The requests that are sent.</summary>
internal static class LoadRequests
{
    public static Scenario Metadata => CapabilityScenarios.CsForReferralReceiver;

    public static Scenario Referral => ReferralScenarios.NewReferralForVerifiedPatient;

    /// <summary>A request as it goes over the wire (HTTP/1.1, keep-alive).</summary>
    public static byte[] Bytes(Scenario scenario, Uri baseAddress)
    {
        using var request = new ScenarioRequestFactory().Create(scenario);
        var head = new StringBuilder($"{request.Method} {new Uri(baseAddress, request.RequestUri!).PathAndQuery} HTTP/1.1\r\nHost: {baseAddress.Authority}\r\n");
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
            head.Append(name).Append(": ").Append(values).Append("\r\n");
        using var stream = new MemoryStream();
        request.Content?.CopyTo(stream, null, default);
        if (stream.Length > 0)
            head.Append("Content-Length: ").Append(stream.Length).Append("\r\n");
        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. stream.ToArray()];
    }
}
