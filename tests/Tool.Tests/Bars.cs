using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Bars.Scenarios.Tool.Tests;

/// <summary>Runs command lines in this process, with everything they print kept.</summary>
internal static class Bars
{
    public static Task<Printed> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    public static async Task<Printed> RunAsync(
        string[] arguments,
        Dictionary<string, string> variables,
        bool isTerminal = false,
        string input = "",
        Func<string, string?>? ask = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new ToolHost
        {
            Output = output,
            Out = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true },
            Error = error,
            In = new StringReader(input),
            AskSecret = ask,
            IsTerminal = isTerminal,
            Variable = variables.GetValueOrDefault,
            Stop = TestContext.Current.CancellationToken,
        };
        var exitCode = await BarsCommand.RunAsync(arguments, host);
        return new(exitCode, output.ToArray(), error.ToString());
    }
}

/// <summary>What a command line printed.</summary>
internal sealed record Printed(int ExitCode, byte[] Bytes, string Error)
{
    public string Out => Encoding.UTF8.GetString(Bytes);

    /// <summary>Lines of standard output, without the empty one after the last line feed.</summary>
    public string[] Lines => [.. Out.Split('\n').SkipLast(Out.EndsWith('\n') ? 1 : 0)];
}
