using System;
using System.Buffers;
using System.Net.Http;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Requests;

/// <summary>A row's request, built to be looked at.</summary>
internal static class BuiltRequest
{
    /// <summary>The request of a row with its absolute address; dispose of it.</summary>
    /// <exception cref="ToolException">The row describes an answer only.</exception>
    public static HttpRequestMessage Of(Row row, ScenarioRequestOptions options, Endpoint endpoint)
    {
        if (!row.Request.CanBuild)
            throw ToolException.Usage($"{row.Id} describes an answer only: the table has no message for it.");
        var request = new ScenarioRequestFactory(options).Create(row.Request);
        request.RequestUri = new(new Uri($"{endpoint.Base.AbsoluteUri}/"), request.RequestUri!);
        return request;
    }

    /// <summary>The bytes of a row's body.</summary>
    /// <exception cref="ToolException">The row's request has no body.</exception>
    public static ReadOnlyMemory<byte> Body(Row row, ScenarioRequestOptions options)
    {
        if (!row.Request.Interaction.IsMessage)
            throw ToolException.Usage($"{row.Id} has no body: its request is {row.Request.Interaction.Method} {row.Request.Interaction.Path}.");
        if (!row.Request.CanBuild)
            throw ToolException.Usage($"{row.Id} describes an answer only: the table has no message for it.");
        var body = new ArrayBufferWriter<byte>();
        new ScenarioRequestFactory(options).WriteBody(row.Request, body);
        return body.WrittenMemory;
    }
}
