using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;

namespace Bars.Scenarios.Tool.Help;

/// <summary>The usual help, followed by examples and exit codes.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help need not give the arguments that are explained there.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb { Examples: { Count: > 0 } examples })
        {
            var width = examples.Max(example => example.CommandLine.Length);
            output.WriteLine("Examples:");
            foreach (var (commandLine, meaning) in examples)
                output.WriteLine($"  {commandLine.PadRight(width)}  {meaning}");
            output.WriteLine();
        }

        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCode.All)
            output.WriteLine($"  {code,-3}  {meaning}");
        return ExitCode.Success;
    }
}
