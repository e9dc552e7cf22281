using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Tool.Tests;

/// <summary>Runs command lines in this process, with everything they print kept.</summary>
internal static class Bars
{
    public static Task<Printed> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    public static Task<Printed> RunAsync(string[] arguments, Dictionary<string, string> variables, bool isTerminal = false, CancellationToken stop = default) =>
        RunAsync(arguments, new(variables, isTerminal, Stop: stop));

    /// <summary>The same with whatever the user has set, piped or typed.</summary>
    public static async Task<Printed> RunAsync(string[] arguments, Given given)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new ToolHost
        {
            Output = output,
            Out = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true },
            Error = error,
            In = new StringReader(given.Input),
            AskSecret = given.Ask,
            IsTerminal = given.IsTerminal,
            Variable = given.Variables.GetValueOrDefault,
            Stop = given.Stop,
        };
        var exitCode = await BarsCommand.RunAsync(arguments, host);
        return new(exitCode, output.ToArray(), error.ToString());
    }
}

/// <summary>What a command line finds beside its arguments.</summary>
internal sealed record Given(
    Dictionary<string, string> Variables, bool IsTerminal = false, string Input = "", Func<string, string?>? Ask = null, CancellationToken Stop = default);

/// <summary>What a command line printed.</summary>
internal sealed record Printed(int ExitCode, byte[] Bytes, string Error)
{
    public string Out => Encoding.UTF8.GetString(Bytes);

    /// <summary>Lines of standard output, without the empty one after the last line feed.</summary>
    public string[] Lines => [.. Out.Split('\n').SkipLast(Out.EndsWith('\n') ? 1 : 0)];
}
