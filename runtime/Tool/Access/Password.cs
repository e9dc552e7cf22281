using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;

namespace Bars.Scenarios.Tool.Access;

/// <summary>
/// A password from a file, from an environment variable, or from the terminal: never from the command line, which
/// other users of the machine and the shell's history see.
/// </summary>
internal sealed class Password
{
    private readonly ToolHost _host;
    private readonly string _variable;
    private readonly string _what;
    private readonly Option<string?> _file;

    /// <summary>Creates the option.</summary>
    /// <param name="host">Where variables are read and the user is asked.</param>
    /// <param name="option">Name of the option.</param>
    /// <param name="variable">Name of the environment variable.</param>
    /// <param name="what">What the password opens.</param>
    public Password(ToolHost host, string option, string variable, string what)
    {
        _host = host;
        _variable = variable;
        _what = what;
        _file = new(option) { Description = $"File whose first line is the password of {what} (or variable {variable}; else the terminal asks for it).", HelpName = "file" };
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
            using var reader = new StreamReader(path);
            return reader.ReadLine() is { Length: > 0 } line ? line : throw new ToolException(ExitCode.Unusable, $"The first line of {path} is to be the password of {_what}, but it is empty.");
        }
        catch (System.Exception exception) when (exception is IOException or System.UnauthorizedAccessException or System.ArgumentException)
        {
            throw new ToolException(ExitCode.Unusable, $"The password of {_what} can not be read from {path}: {exception.Message}");
        }
    }

    /// <summary>The password, asked for at the terminal if it is given nowhere.</summary>
    public string? ReadOrAsk(ParseResult parsed) => Read(parsed) ?? _host.AskSecret?.Invoke($"Password of {_what}: ");
}
