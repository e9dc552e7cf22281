using System;
using System.CommandLine;
using System.IO;
using Bars.Scenarios.Onboarding;

namespace Bars.Scenarios.Tool.Access;

/// <summary>
/// A password from a file, standard input, an environment variable or the terminal: never from the command line, which
/// other users of the machine and the shell's history see.
/// </summary>
internal sealed class Password
{
    private const string StandardInput = "-";

    private readonly ToolHost _host;
    private readonly string _variable;
    private readonly string _what;
    private readonly Option<string?> _file;

    /// <summary>Creates the option.</summary>
    /// <param name="host">Where variables are read and the user is asked.</param>
    /// <param name="option">Name of the option.</param>
    /// <param name="variable">Name of the environment variable.</param>
    /// <param name="what">What the password is for.</param>
    /// <param name="isNew">Whether something is encrypted with it, instead of opened: then nobody is asked.</param>
    public Password(ToolHost host, string option, string variable, string what, bool isNew = false)
    {
        _host = host;
        _variable = variable;
        _what = what;
        _file = new(option)
        {
            Description = $"File whose first line is the password of {what}, {StandardInput} for standard input (or variable {variable}; {(isNew ? "not encrypted when omitted" : "else the terminal asks for it")}).",
            HelpName = "file",
        };
    }

    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The password, or <see langword="null"/> when none is given.</summary>
    /// <exception cref="ToolException">The file can not be read or is empty.</exception>
    public string? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_file) is not { } path)
            return _host.Variable(_variable) is { Length: > 0 } value ? value : null;
        try
        {
            using var file = path == StandardInput ? null : new StreamReader(path);
            return (file ?? _host.In).ReadLine() is { Length: > 0 } line
                ? line
                : throw Unusable($"The first line of {(file is null ? "standard input" : path)} must be the password of {_what}, but it is empty.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unusable($"The password of {_what} can not be read from {path}: {exception.Message}");
        }
    }

    /// <summary>Opens what may be encrypted. The terminal asks for the password if it turns out to be needed and is given nowhere.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="open">Opens it with a password, or with <see langword="null"/> when there is none.</param>
    /// <exception cref="ToolException">The password is missing.</exception>
    public T Open<T>(ParseResult parsed, Func<string?, T> open)
    {
        try
        {
            return open(Read(parsed));
        }
        catch (PasswordRequiredException exception)
        {
            return _host.AskSecret?.Invoke($"Password of {_what}: ") is { } typed
                ? open(typed)
                : throw Unusable($"{exception.Message} Use {_file.Name} FILE ({StandardInput} for standard input) or the variable {_variable}.");
        }
    }

    private static ToolException Unusable(string message) => new(ExitCode.Unusable, message);
}
