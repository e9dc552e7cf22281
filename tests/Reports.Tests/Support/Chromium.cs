using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Reports.Tests.Support;

/// <summary>Opens pages in a headless Chromium.</summary>
internal static partial class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Switches =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--virtual-time-budget=30000", "--dump-dom"];

    public const string Dark = "--blink-settings=preferredColorScheme=0";

    /// <summary>Path of the program; <see langword="null"/> when there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Opens a page.</summary>
    /// <param name="page">Its text.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="switches">Further switches.</param>
    /// <returns>The document when all is done, and what scripts and the page's policy complained about.</returns>
    public static async Task<(string Document, string[] Complaints)> OpenAsync(string page, CancellationToken stop, params string[] switches)
    {
        var folder = Directory.CreateTempSubdirectory("bars-chromium-").FullName;
        try
        {
            var file = Path.Combine(folder, "page.html");
            await File.WriteAllTextAsync(file, page, stop);
            using var process = Process.Start(new ProcessStartInfo(Program!, [.. Switches, $"--user-data-dir={Path.Combine(folder, "profile")}", .. switches, new Uri(file).AbsoluteUri])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return (await output, [.. Console().Matches(await error).Select(match => match.Groups[1].Value)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Opens a page, runs a script in it that gives a promise, and returns what comes of it.</summary>
    public static async Task<JsonNode> RunAsync(string page, string library, string script, CancellationToken stop, params string[] switches)
    {
        // The page's own policy forbids scripts.
        var open = page.Replace("default-src 'none'", "script-src 'unsafe-inline'; default-src 'none'", StringComparison.Ordinal);
        var end = open.LastIndexOf("</body>", StringComparison.Ordinal);
        var scripted = $"{open[..end]}<script>{library.Replace("</script", "<\\/script", StringComparison.Ordinal)}</script>"
            + $"<script>({script}).then(result => document.documentElement.setAttribute('data-result', encodeURIComponent(JSON.stringify(result))))</script>{open[end..]}";
        var (document, complaints) = await OpenAsync(scripted, stop, switches);
        return Result().Match(document) is { Success: true } match
            ? JsonNode.Parse(Uri.UnescapeDataString(match.Groups[1].Value))!
            : throw new InvalidOperationException($"The script came to no end: {string.Join('\n', complaints)}");
    }

    [GeneratedRegex(@"CONSOLE:?\d*[^""]*(""[^\n]*)")]
    private static partial Regex Console();

    [GeneratedRegex("data-result=\"([^\"]*)\"")]
    private static partial Regex Result();
}
