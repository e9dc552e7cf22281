using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Bars.Scenarios.Tool;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected)
            Console.OutputEncoding = encoding;
        var output = Console.OpenStandardOutput();
        var host = new ToolHost
        {
            Output = output,
            Out = new StreamWriter(output, encoding) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true },
            IsTerminal = !Console.IsOutputRedirected,
            AskSecret = Console.IsInputRedirected ? null : SecretPrompt.Ask,
            Stop = stop.Token,
        };
        return await BarsCommand.RunAsync(arguments, host).ConfigureAwait(false);

        // The first signal asks for an orderly end, the second one gets the system's.
        void Stop(PosixSignalContext context)
        {
            if (stop.IsCancellationRequested)
                return;
            context.Cancel = true;
            stop.Cancel();
        }
    }
}
