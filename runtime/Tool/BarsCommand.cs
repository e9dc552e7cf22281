using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Guide;
using Bars.Scenarios.Onboarding;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Selection;
using Bars.Scenarios.Tool.Verbs;
using Bars.Scenarios.Tool.Verbs.Docs;

namespace Bars.Scenarios.Tool;

/// <summary>The command <c>bars</c>.</summary>
internal static class BarsCommand
{
    /// <summary>Runs a command line and reports whatever goes wrong in one line.</summary>
    /// <param name="arguments">The arguments, without the command's name.</param>
    /// <param name="host">What to read from and write to.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolHost host)
    {
        try
        {
            var overlays = new OverlayOption();
            var parsed = Parse(host, overlays, arguments);
            // The verbs name words of their table: those of an overlay are known when it has been read.
            if (overlays.Read(host, parsed) is { } catalogue)
                parsed = Parse(host with { Catalogue = catalogue }, overlays, arguments);
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                host.Stop).ConfigureAwait(false);
        }
        catch (ToolException exception)
        {
            return Report(host, exception.ExitCode, exception.Message);
        }
        catch (TokenRequestException exception)
        {
            return Report(host, exception.Status is null ? ExitCode.Unreachable : ExitCode.Unauthorized, exception.Message);
        }
        catch (OnboardingException exception)
        {
            return Report(host, ExitCode.Unusable, exception.Message);
        }
        catch (GuideException exception)
        {
            return Report(host, ExitCode.Catalogue, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The message names the file.
            return Report(host, ExitCode.Usage, exception.Message.ReplaceLineEndings(" "));
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return Report(host, ExitCode.Interrupted, "interrupted.");
        }
        catch (Exception exception)
        {
            return Report(host, ExitCode.Internal, $"internal error: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static ParseResult Parse(ToolHost host, OverlayOption overlays, string[] arguments)
    {
        // An argument that starts with '@' is an argument, not the name of a file with more of them.
        var parsed = Create(host, overlays).Parse(WithHelpOption(arguments), new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count == 0 ? parsed : throw ToolException.Usage(CommandLineErrors.Explain(parsed));
    }

    internal static RootCommand Create(ToolHost host, OverlayOption overlays)
    {
        var root = new RootCommand("Performs and explains the scenarios of the BaRS guide's page \"Testing and Environments\".")
        {
            RunVerb.Create(host),
            ListVerb.Create(host),
            ShowVerb.Create(host),
            CurlVerb.Create(host),
            ExportVerb.Create(host),
            ServeVerb.Create(host),
        };
        foreach (var verb in root.Subcommands)
            verb.Options.Add(overlays);
        Command[] withoutRows = [TokenVerb.Create(host), KeysVerb.Create(host), CertsVerb.Create(host), ReportVerb.Create(host), DocsVerb.Create(host)];
        foreach (var verb in withoutRows)
            root.Subcommands.Add(verb);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        return root;
    }

    /// <summary><c>bars help run</c> is <c>bars run --help</c>.</summary>
    private static string[] WithHelpOption(string[] arguments) =>
        arguments is ["help", .. var verb] ? [.. verb, "--help"] : arguments;

    private static int Report(ToolHost host, int exitCode, string message)
    {
        host.Error.WriteLine($"bars: {message}");
        return exitCode;
    }
}
