using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Bars.Scenarios.Tool.Help;

/// <summary>Explains a command line that can not be parsed.</summary>
internal static class CommandLineErrors
{
    /// <summary>The first error, what may have been meant, and where to read on.</summary>
    public static string Explain(ParseResult parsed) =>
        $"{Problem(parsed)} See '{CommandLine(parsed.CommandResult)} --help'.";

    private static string CommandLine(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{CommandLine(parent)} {result.Command.Name}" : "bars";

    private static string Problem(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is { Subcommands.Count: > 0 } group)
        {
            var verbs = group.Subcommands.Select(command => command.Name).ToArray();
            return parsed.UnmatchedTokens.FirstOrDefault() is { } word
                ? Unknown(word.StartsWith('-') ? "option" : "verb", word, word.StartsWith('-') ? OptionNames(group) : verbs)
                : $"Say what to do: {string.Join(", ", verbs)}.";
        }

        return parsed.UnmatchedTokens.FirstOrDefault() is { } token
            ? Unknown(token.StartsWith('-') ? "option" : "argument", token, OptionNames(parsed.CommandResult.Command))
            : parsed.Errors[0].Message;
    }

    /// <summary>The error for an option that would otherwise be taken for the value of an argument.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        var command = (CommandResult)result.Parent!;
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError(Unknown("option", token.Value, OptionNames(command.Command)));
    }

    private static string Unknown(string kind, string word, string[] known) =>
        $"There is no {kind} '{word}'.{Suggestion.Sentence(word, known)}";

    private static string[] OptionNames(Command command) =>
        [.. command.Options.Select(option => option.Name), "--help"];
}
