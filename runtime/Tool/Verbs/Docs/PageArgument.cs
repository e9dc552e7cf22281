using System.CommandLine;
using System.IO;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Importing;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary>The files of an edition on the command line, and the table they are compared with.</summary>
internal sealed class PageArgument : Argument<string[]>
{
    private const string Table = "scenarios.yaml";
    private const string Onboarding = "catalogue/onboarding.yaml";

    public PageArgument()
        : base("pages")
    {
        Description = "Files of the edition: the guide's Markdown, saved web pages, or text copied from a browser.";
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(CommandLineErrors.RefuseOptions);
    }

    /// <summary>Reads the edition.</summary>
    public Edition Read(ParseResult parsed) => EditionReader.Load(parsed.GetRequiredValue(this));

    /// <summary>Where the table is.</summary>
    public static string TableIn(string folder) => Path.Combine(folder, Table);

    /// <summary>The table with certificates of a folder, or <see langword="null"/> when it has none.</summary>
    public static CatalogueFile? OnboardingIn(string folder)
    {
        var path = Path.Combine(folder, Onboarding);
        return File.Exists(path) ? CatalogueFile.Load(path) : null;
    }

    /// <summary>Says on standard error what could not be placed or had to be mended.</summary>
    public static void Warn(ToolHost host, Edition edition)
    {
        foreach (var notice in edition.Notices)
            host.Error.WriteLine($"{notice.Place}: {notice.Problem}: {notice.Text}");
    }
}
