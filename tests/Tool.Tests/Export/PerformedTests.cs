using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Bars.Scenarios.StandIn;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Export;

/// <summary>Collections as their users perform them, against the stand-in.</summary>
public sealed class PerformedTests
{
    // 52 rows, and for the 15 cells: 15 resets, 5 cells behind one event, 5 behind two, and their own requests.
    private const int Requests = 52 + 15 + 5 + 10 + 15;

    [Fact]
    public async Task The_http_files_are_parsed_and_performed()
    {
        using var exported = await Exported.CreateAsync("http");
        using var client = new HttpClient(new TkwStandInHandler());
        var requests = exported.Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => HttpFile.Parse(file.Value)).ToList();
        requests.Should().HaveCount(Requests);
        foreach (var request in requests)
        {
            using var response = await client.SendAsync(request.Message, TestContext.Current.CancellationToken);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            request.Expected.Should().Contain($"{(int)response.StatusCode}", "{0}: {1}", request.Name, answer);
            if (request.Expected.Split('/') is [_, var id])
                answer.Should().Contain(id, request.Name);
            if (request.Expected.Split(' ') is [_, "OperationOutcome", _, var code])
                answer.Should().Contain(code, request.Name);
        }
    }

    [Fact]
    public async Task The_curl_script_performs_everything()
    {
        Assert.SkipUnless(Runs("curl"), "curl is missing: the script is not performed.");
        using var exported = await Exported.CreateAsync("curl");
        await using var server = await TkwStandInServer.StartAsync(port: 0, cancellation: TestContext.Current.CancellationToken);
        var (exitCode, output) = await RunAsync("sh", server, exported.PathOf("scenarios.sh"));
        exitCode.Should().Be(0, output);
        output.Should().EndWith($"{Requests} requests, 0 failed\n");
        output.Split('\n').Should().Contain("booking.get-booking\t200\tpass");
        (await FailingChecksAsync(server)).Should().Be("{\n  \"exchanges\": []\n}");
    }

    [Fact]
    public async Task The_curl_script_says_what_is_not_as_expected()
    {
        Assert.SkipUnless(Runs("curl"), "curl is missing: the script is not performed.");
        using var exported = await Exported.CreateAsync("curl");
        var script = exported.PathOf("scenarios.sh");
        await File.WriteAllTextAsync(script, (await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken)).Replace("'501' 'OperationOutcome REC_NOT_IMPLEMENTED'", "'500' 'Appointment'"), TestContext.Current.CancellationToken);
        await using var server = await TkwStandInServer.StartAsync(port: 0, cancellation: TestContext.Current.CancellationToken);
        var (exitCode, output) = await RunAsync("sh", server, script, "booking.get-booking-failed-request-http-501");
        (exitCode, output).Should().Be((1, "booking.get-booking-failed-request-http-501\t501\tfail: Appointment is missing in the answer\n1 requests, 1 failed\n"));
    }

    [Fact]
    public async Task Newman_performs_the_Postman_collection_and_its_tests_pass()
    {
        var newman = Path.Combine(Root(), "tests", "newman", "node_modules", "newman", "bin", "newman.js");
        Assert.SkipUnless(File.Exists(newman) && Runs("node"), "node or newman is missing (.ci/run installs newman): the collection is not performed.");
        using var exported = await Exported.CreateAsync("postman");
        await using var server = await TkwStandInServer.StartAsync(port: 0, cancellation: TestContext.Current.CancellationToken);
        var (exitCode, output) = await RunAsync(
            "node", server, newman, "run", exported.PathOf("scenarios.postman_collection.json"), "--env-var", $"baseUrl={Base(server)}", "--color", "off", "--disable-unicode");
        exitCode.Should().Be(0, output);
        output.Should().MatchRegex($@"\|\s+requests \|\s+{Requests} \|\s+0 \|");
        (await FailingChecksAsync(server)).Should().Be("{\n  \"exchanges\": []\n}");
        output.Should().Contain("its id is ce1c4ced-2a84-4198-9982-9caf894d0bb7").And.Contain("code is REC_NOT_IMPLEMENTED").And.Contain("Slots are free, free, busy");
    }

    // The newest request that fails a check of TKW.
    private static async Task<string> FailingChecksAsync(TkwStandInServer server)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(server.BaseAddress, "/__admin/exchanges?verdict=fail&limit=1"), TestContext.Current.CancellationToken);
    }

    private static string Base(TkwStandInServer server) => server.BaseAddress.AbsoluteUri.TrimEnd('/');

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, TkwStandInServer server, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["BASE_URL"] = Base(server);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    private static bool Runs(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "scenarios.yaml")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
