using Spectre.Console;

namespace Bars.Scenarios.Tool.Output;

/// <summary>The terminal as Spectre.Console sees it, which honours <c>NO_COLOR</c> and <c>TERM=dumb</c>.</summary>
internal static class Terminal
{
    public static IAnsiConsole Of(ToolHost host) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Out) });
}
