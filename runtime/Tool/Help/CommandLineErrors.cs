using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Bars.Scenarios.Tool.Help;

/// <summary>Explains a command line that can not be parsed.</summary>
internal static class CommandLineErrors
{
    /// <summary>The first error, what may have been meant, and where to read on.</summary>
    public static string Explain(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command is Verb { Name: var name } ? $"bars {name}" : "bars";
        return $"{Problem(parsed)} See '{verb} --help'.";
    }

    private static string Problem(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root)
        {
            var verbs = root.Subcommands.Select(command => command.Name).ToArray();
            return parsed.UnmatchedTokens.FirstOrDefault() is { } word
                ? Unknown(word.StartsWith('-') ? "option" : "verb", word, word.StartsWith('-') ? OptionNames(root) : verbs)
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
