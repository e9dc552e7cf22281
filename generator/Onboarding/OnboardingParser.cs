using System.Linq;
using System.Net;
using System.Threading;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing;
using Bars.Scenarios.Generator.Parsing.Checks;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Generator.Onboarding;

/// <summary>Reads <c>onboarding.yaml</c>. Never throws for anything the file holds: it reports, and drops the row.</summary>
internal static class OnboardingParser
{
    public static Parsed<OnboardingModel> Parse(TableFile file, KnownRows known, CancellationToken cancellation)
    {
        var log = new ParseLog(file.Path);
        var node = YamlReader.Read(file, log, cancellation) ?? new YamlMapping(default, []);
        var root = new Block(node, "the table of onboarding", log, null, "access", "token", "tokenErrors", "keyIds", "hostNames", "proxy", "retry", "certificates");
        var context = new TableContext(log);
        foreach (var environment in known.Environments)
            context.Environments.Add(environment.Name, environment);
        foreach (var erratum in known.Errata)
            context.Errata.Add(erratum.Id, erratum);
        context.Environments.IsIncomplete = context.Errata.IsIncomplete = !known.AreAll;
        var onboarding = new OnboardingModel(
            Access(root, context),
            Token(root, context),
            TokenErrors(root, context),
            Patterns(root, "keyIds", "key identifier", context),
            Patterns(root, "hostNames", "host name", context),
            Proxy(root, context),
            Retry(root),
            CertificateTable.Read(root, context));
        return new Parsed<OnboardingModel>(onboarding, log.Diagnostics.ToEquatableArray());
    }

    private static EquatableArray<AccessModel> Access(Block root, TableContext context)
    {
        var table = new SymbolTable<AccessModel>("access");
        context.ReadRows(root, "access", table, ["environment", "code", "mutualTls", "callers"], "environment", block =>
        {
            _ = block.Reference("environment", context.Environments);
            var row = new AccessModel(
                block.Text("environment"), block.Text("code"), block.Flag("mutualTls", otherwise: true), block.Texts("callers"));
            if (block.Node("callers") is YamlSequence callers)
            {
                foreach (var caller in callers.Items.OfType<YamlScalar>().Where(caller => !IsAddress(caller.Value)))
                    block.Fail(OnboardingDiagnostics.MalformedAddress, caller.Place, Block.Shorten(caller.Value));
            }

            return row;
        });
        return table.Rows.ToEquatableArray();
    }

    private static TokenModel? Token(Block root, TableContext context)
    {
        var block = root.Child(
            "token", "'token'", "algorithm", "claims", "lifetimeSeconds", "accessTokenSeconds", "mediaType", "grantType", "assertionType", "guide", "errata");
        if (block is null)
            return null;
        var token = new TokenModel(
            block.Text("algorithm"), block.Texts("claims"), block.Number("lifetimeSeconds"), block.Number("accessTokenSeconds"),
            block.Text("mediaType"), block.Text("grantType"), block.Text("assertionType"),
            block.Cells("guide", "header", "payload", "request", "success", "failure"),
            block.References("errata", context.Errata));
        return block.Failed ? null : token;
    }

    private static EquatableArray<TokenErrorModel> TokenErrors(Block root, TableContext context)
    {
        var table = new SymbolTable<TokenErrorModel>("token error");
        context.ReadRows(root, "tokenErrors", table, ["name", "status", "error", "description", "remedy"], "name", block =>
        {
            var row = new TokenErrorModel(
                block.Name("name"), block.Number("status"), block.Text("error"), block.Text("description"), block.Text("remedy"));
            Statuses.Check(block, row.Status, smallest: 400);
            return row;
        });
        return table.Rows.ToEquatableArray();
    }

    private static EquatableArray<PatternModel> Patterns(Block root, string key, string what, TableContext context)
    {
        var table = new SymbolTable<PatternModel>(what);
        context.ReadRows(root, key, table, ["name", "environment", "guide", "pattern", "errata"], "name", block =>
        {
            var row = new PatternModel(
                block.Name("name"), block.Text("pattern"), block.Reference("environment", context.Environments)?.Name,
                block.Cells("guide", "pattern", "example"), block.References("errata", context.Errata));
            if (!block.Failed && Complaint(row.Pattern) is { } complaint)
                block.Fail(OnboardingDiagnostics.MalformedPattern, block.PlaceOf("pattern"), Block.Shorten(row.Pattern), complaint);
            PrintedValues.CheckCell(block, row.Guide, "pattern", row.Pattern, row.Errata);
            return row;
        });
        return table.Rows.ToEquatableArray();
    }

    private static EquatableArray<ProxyOutcomeModel> Proxy(Block root, TableContext context)
    {
        var table = new SymbolTable<ProxyOutcomeModel>("proxy outcome");
        context.ReadRows(root, "proxy", table, ["name", "status", "issue", "code", "cause", "remedy"], "name", block =>
        {
            var row = new ProxyOutcomeModel(
                block.Name("name"), block.Number("status"), block.Text("issue"), block.Text("code"), block.Text("cause"), block.Text("remedy"));
            Statuses.Check(block, row.Status, smallest: 400);
            return row;
        });
        return table.Rows.ToEquatableArray();
    }

    private static RetryModel? Retry(Block root)
    {
        var block = root.Child("retry", "'retry'", "statuses", "unchangedHeaders", "changeableHeaders", "received");
        var received = block?.Child("received", "'received'", "status", "issue");
        if (block is null)
            return null;
        var statuses = Statuses.Read(block, "statuses", smallest: 400);
        var retry = new RetryModel(
            statuses, block.Texts("unchangedHeaders"), block.Texts("changeableHeaders"), received?.Number("status") ?? 0, received?.Text("issue") ?? "");
        if (received is null)
            _ = block.Text("received");
        return block.Failed ? null : retry;
    }

    // Words to fill in stand between angle brackets; between two of them stands something that parts them.
    private static string? Complaint(string pattern)
    {
        var open = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] == (open ? '<' : '>'))
                return open ? "a '<' stands inside a word to fill in" : "a '>' closes nothing";
            if (pattern[index] == '<' && index > 0 && pattern[index - 1] == '>')
                return "nothing parts two words to fill in";
            if (pattern[index] == '>' && pattern[index - 1] == '<')
                return "a word to fill in is empty";
            open = pattern[index] == '<' || (open && pattern[index] != '>');
        }

        return open ? "a '<' is not closed" : pattern.IndexOf('<') < 0 ? "it has no word to fill in" : null;
    }

    // The parser of addresses takes "1" for 0.0.0.1.
    private static bool IsAddress(string text) => IPAddress.TryParse(text, out var address) && address.ToString() == text;
}
