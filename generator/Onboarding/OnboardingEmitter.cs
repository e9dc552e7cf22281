using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Bars.Scenarios.Generator.Emitting;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Onboarding;

/// <summary>Classes of the onboarding tables: a static property per row and a list of all.</summary>
internal static class OnboardingEmitter
{
    public static SourceText Access(EquatableArray<AccessModel> rows, EmitTarget target) => TableEmitter.Emit(
        "BarsAccess", "EnvironmentAccess", "What it takes to reach an environment (guide, \"Onboarding\").", rows, row => row.Environment, target,
        (writer, row) => writer.Summary(DocComment.Escape(
            $"{row.Code}: {(row.MutualTls ? "receivers are called with mutual TLS" : "no mutual TLS")}{(row.Callers.Count == 0 ? "" : $", from {string.Join(" and ", row.Callers)}")}.")),
        row => TableEmitter.Object(
            ("Environment", $"BarsEnvironments.{row.Environment}"), ("Code", Literal.Of(row.Code)), ("MutualTls", Literal.Of(row.MutualTls)),
            ("Callers", Literal.List(row.Callers))));

    public static SourceText KeyIds(EquatableArray<PatternModel> rows, EmitTarget target) => Patterns(
        "KeyIdPatterns", "Conventions for key identifiers, the kid of a JWT (guide, \"Onboarding\").", rows, target);

    public static SourceText HostNames(EquatableArray<PatternModel> rows, EmitTarget target) => Patterns(
        "HostNamePatterns", "Conventions for receivers' host names, the common names of their certificates (guide, \"Onboarding\").", rows, target);

    public static SourceText Proxy(EquatableArray<ProxyOutcomeModel> rows, EmitTarget target) => TableEmitter.Emit(
        "ProxyOutcomes", "ProxyOutcome", "What the BaRS proxy answers itself.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Status} {row.Code}, issue {row.Issue}: {row.Cause} {row.Remedy}")),
        row => TableEmitter.Object(
            ("Name", Literal.Of(row.Name)), ("Status", Literal.Of(row.Status)), ("IssueCode", Literal.Of(row.Issue)), ("ErrorCode", Literal.Of(row.Code)),
            ("Cause", Literal.Of(row.Cause)), ("Remedy", Literal.Of(row.Remedy))));

    public static SourceText Token(TokenModel? token, EmitTarget target) => Rules("TokenRules", "RFC 7523", token?.Errata ?? default, target, writer =>
    {
        if (token is null)
            return;
        writer.Set("Algorithm", Literal.Of(token.Algorithm));
        writer.Set("Claims", Literal.List(token.Claims));
        writer.Set("Lifetime", $"global::System.TimeSpan.FromTicks({((long)token.LifetimeSeconds * TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture)}L)");
        writer.Set("AccessTokenLifetime", $"global::System.TimeSpan.FromTicks({((long)token.AccessTokenSeconds * TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture)}L)");
        writer.Set("MediaType", Literal.Of(token.MediaType));
        writer.Set("GrantType", Literal.Of(token.GrantType));
        writer.Set("AssertionType", Literal.Of(token.AssertionType));
        writer.SetGuide(token.Guide);
        writer.SetErrata(token.Errata);
    });

    public static SourceText TokenErrors(EquatableArray<TokenErrorModel> rows, EmitTarget target) => TableEmitter.Emit(
        "TokenErrors", "TokenError", "How the token endpoint refuses an assertion, in the order it looks.", rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Status} {row.Error}: {row.Description}. {row.Remedy}")),
        row => TableEmitter.Object(
            ("Name", Literal.Of(row.Name)), ("Status", Literal.Of(row.Status)), ("Error", Literal.Of(row.Error)),
            ("Description", Literal.Of(row.Description)), ("Remedy", Literal.Of(row.Remedy))));

    public static SourceText Retry(RetryModel? retry, EmitTarget target) => Rules("RetryRules", "guide Core, \"Transactional integrity\"", default, target, writer =>
    {
        if (retry is null)
            return;
        writer.Set("Statuses", Literal.Expressions(retry.Statuses.Select(Literal.Of)));
        writer.Set("UnchangedHeaders", Literal.List(retry.UnchangedHeaders));
        writer.Set("ChangeableHeaders", Literal.List(retry.ChangeableHeaders));
        writer.Set("ReceivedStatus", Literal.Of(retry.ReceivedStatus));
        writer.Set("ReceivedIssue", Literal.Of(retry.ReceivedIssue));
    });

    private static SourceText Rules(string className, string source, EquatableArray<ErratumModel> errata, EmitTarget target, Action<SourceWriter> members)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Open($"public sealed partial class {className}");
        writer.Summary(DocComment.Escape($"The rules of BaRS ({source})."), DocComment.Errata(errata));
        writer.OpenProperty(className, "Default");
        members(writer);
        writer.Close(";");
        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>Class <c>Certificates</c>: parents stand before those they issued, because initialisers run in the order of the text.</summary>
    public static SourceText Certificates(EquatableArray<CertificateModel> rows, EmitTarget target) => TableEmitter.Emit(
        "Certificates", "ChainCertificate", "The certificate chains of BaRS (guide, \"Certificates\").", rows, row => row.Name, target,
        (writer, row) => writer.Summary(
            DocComment.Escape($"{row.CommonName}, SHA-1 {row.Thumbprint}."), DocComment.Cells(row.Guide).Concat(DocComment.Errata(row.Errata))),
        row => TableEmitter.Object(
            ("Name", Literal.Of(row.Name)), ("IsDocumented", row.IsDocumented ? "true" : "false"), ("CommonName", Literal.Of(row.CommonName)), ("Thumbprint", Literal.Of(row.Thumbprint)),
            ("Environment", Literal.Of(row.Environment)), ("Direction", $"CertificateDirection.{(row.IsOutbound ? "Outbound" : "Inbound")}"),
            ("Parent", row.Parent ?? "null"), ("Pem", Literal.Of(row.Pem)), ("Guide", Members.Cells(row.Guide)), ("Errata", TableEmitter.ErrataOf(row.Errata))),
        ParentsFirst(rows));

    private static SourceText Patterns(string className, string summary, EquatableArray<PatternModel> rows, EmitTarget target) => TableEmitter.Emit(
        className, "NamePattern", summary, rows, row => row.Name, target,
        (writer, row) => writer.Summary(DocComment.Escape($"{row.Pattern}."), DocComment.Cells(row.Guide).Concat(DocComment.Errata(row.Errata))),
        row => TableEmitter.Object(
            ("Name", Literal.Of(row.Name)), ("Pattern", Literal.Of(row.Pattern)),
            ("Environment", row.Environment is { } environment ? $"BarsEnvironments.{environment}" : "null"),
            ("Guide", Members.Cells(row.Guide)), ("Errata", TableEmitter.ErrataOf(row.Errata))));

    private static IEnumerable<CertificateModel> ParentsFirst(EquatableArray<CertificateModel> rows)
    {
        var byName = rows.ToDictionary(row => row.Name, StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        return rows.SelectMany(Chain);

        IEnumerable<CertificateModel> Chain(CertificateModel row)
        {
            var chain = new Stack<CertificateModel>();
            for (var current = row; current is not null; current = current.Parent is { } parent ? byName[parent] : null)
                chain.Push(current);
            return chain.Where(candidate => written.Add(candidate.Name));
        }
    }
}
