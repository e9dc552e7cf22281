using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bars.Scenarios.Tool.Tests.Secrets;

/// <summary>A server that repeats in its answers what it should have kept for itself.</summary>
internal sealed class Echo : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Echo(WebApplication application) => _application = application;

    public string Address => $"{_application.Urls.First()}/fhir";

    public static async Task<Echo> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.Run(AnswerAsync);
        await application.StartAsync();
        return new(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/oauth2/token")
        {
            context.Response.StatusCode = 400;
            var form = await context.Request.ReadFormAsync();
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = "invalid_request", error_description = $"Bad: {form["client_assertion"]}", message_id = "rrt-1" }));
            return;
        }

        context.Response.StatusCode = 422;
        context.Response.ContentType = "application/fhir+json";
        context.Response.Headers["X-Echo"] = $"{Seeds.NhsNumber}";
        context.Response.Headers.SetCookie = $"session={Seeds.GivenToken}";
        await context.Response.WriteAsync($$"""
            {"resourceType":"Bundle","type":"message","entry":[{"resource":{{Seeds.Patient}}},{"resource":
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"{{Seeds.NhsNumber}} with {{context.Request.Headers.Authorization}}" }] } }] }
            """);
    }
}
