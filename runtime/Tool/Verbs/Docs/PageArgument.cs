using System.CommandLine;
using System.IO;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Comparing;
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

    /// <summary>Compares the edition with the tables of a folder.</summary>
    public static EditionDiff Compare(CatalogueFile file, string folder, Edition edition)
    {
        var onboarding = Path.Combine(folder, Onboarding);
        return EditionDiff.Compare(file, File.Exists(onboarding) ? CatalogueFile.Load(onboarding) : null, edition);
    }

    /// <summary>Says on standard error what could not be placed or had to be mended.</summary>
    public static void Warn(ToolHost host, Edition edition)
    {
        foreach (var notice in edition.Notices)
            host.Error.WriteLine($"{notice.Place}: {notice.Problem}: {notice.Text}");
    }
}
