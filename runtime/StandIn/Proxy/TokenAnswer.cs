using System;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bars.Scenarios.StandIn;

/// <summary>An answer of the token endpoint.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Body">JSON in UTF-8; it may hold a token.</param>
/// <param name="Error">The refusal, if it is one.</param>
public sealed record TokenAnswer(int Status, byte[] Body, TokenError? Error)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static TokenAnswer Of(int status, TokenError? error, params (string Name, string Value)[] members)
    {
        var json = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
            json[name] = value;
        return new(status, JsonSerializer.SerializeToUtf8Bytes(json, Readable), error);
    }

    /// <summary>Status and refusal, and nothing of the body.</summary>
    public override string ToString() => Error?.ToString() ?? $"{Status}";
}
