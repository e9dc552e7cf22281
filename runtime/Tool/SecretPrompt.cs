using System;
using System.Text;

namespace Bars.Scenarios.Tool;

/// <summary>Reads from the terminal without showing what is typed.</summary>
internal static class SecretPrompt
{
    /// <summary>What the user typed; <see langword="null"/> for nothing.</summary>
    /// <param name="question">Written to standard error, so that standard output stays what was asked for.</param>
    public static string? Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.Length == 0 ? null : typed.ToString();
    }
}
