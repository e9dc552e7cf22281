using System;
using System.Text;

namespace Bars.Scenarios.Tool;

/// <summary>Reads from the terminal without showing what is typed.</summary>
internal static class SecretPrompt
{
    private const char EndOfInput = '\u0004';
    private const char Interrupt = '\u0003';

    /// <summary>What the user typed; <see langword="null"/> for nothing.</summary>
    /// <param name="question">Written to standard error, so that standard output stays what was asked for.</param>
    /// <exception cref="ToolException">The user typed Ctrl-C.</exception>
    public static string? Ask(string question)
    {
        // As a signal it would have to wait for the next key.
        Console.TreatControlCAsInput = true;
        try
        {
            Console.Error.Write(question);
            return Read() is { Length: > 0 } typed ? typed : null;
        }
        finally
        {
            Console.TreatControlCAsInput = false;
            Console.Error.WriteLine();
        }
    }

    private static string Read()
    {
        var typed = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter || key.KeyChar == EndOfInput)
                return typed.ToString();
            if (key.KeyChar == Interrupt)
                throw new ToolException(ExitCode.Interrupted, "interrupted.");
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
    }
}
