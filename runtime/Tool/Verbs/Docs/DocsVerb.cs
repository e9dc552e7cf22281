using System.CommandLine;
using Bars.Scenarios.Tool.Help;

namespace Bars.Scenarios.Tool.Verbs.Docs;

/// <summary><c>bars docs</c>: the verbs that keep documents and table in step.</summary>
internal static class DocsVerb
{
    public static Command Create(ToolHost host) => new Verb("docs", "Keeps the documents and the table in step.")
    {
        DocsWriteVerb.Create(host),
        DocsCheckVerb.Create(host),
        DocsImportVerb.Create(host),
        DocsDiffVerb.Create(host),
        DocsUpdateVerb.Create(host),
        DocsLintVerb.Create(host),
    };
}
