using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary><c>bars serve</c> as a process of its own, as its users start it, with everything it prints kept.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private Served(Process process, string target)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
        Target = target;
    }

    /// <summary>The FHIR base it printed, without a trailing slash.</summary>
    public string Target { get; }

    /// <summary>Its scheme, host and port.</summary>
    public string Origin => new Uri(Target).GetLeftPart(UriPartial.Authority);

    /// <summary>Starts it at a free port.</summary>
    public static Task<Served> StartAsync(params string[] arguments) => StartAsync(_ => { }, arguments);

    /// <inheritdoc cref="StartAsync(string[])"/>
    public static async Task<Served> StartAsync(Action<ProcessStartInfo> prepare, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bars.dll"), "serve", "--port", "0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        prepare(start);
        var process = Process.Start(start)!;
        var target = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return target is not null
            ? new(process, target)
            : throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Ends it.</summary>
    /// <returns>All that it printed, on standard error and, after the address, on standard output.</returns>
    public async Task<string> StopAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using (Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await _error + await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
