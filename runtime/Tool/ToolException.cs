using System;

namespace Bars.Scenarios.Tool;

/// <summary>Ends the tool with a line on standard error.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">What is wrong and how to put it right.</param>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    /// <summary>One of <see cref="Tool.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The command line is wrong.</summary>
    public static ToolException Usage(string message) => new(Tool.ExitCode.Usage, message);
}
