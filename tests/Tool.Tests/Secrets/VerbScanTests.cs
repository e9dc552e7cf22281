using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Bars.Scenarios.Tool.Selection;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Tool.Tests.Secrets;

/// <summary>
/// Every verb with every option, with secrets wherever it can be given some, and everything it prints and writes
/// searched for them. What shows one has to be told to.
/// </summary>
public sealed class VerbScanTests(Armed armed) : IClassFixture<Armed>
{
    private const string Referral = "referral.new-referral-for-verified-patient";

    // Where the words are names of files or of this fixture, Fill knows them.
    private static readonly string[] Lines =
    [
        "list --area Booking --application 111-ED",
        "list --undocumented --json",
        $"show {Referral} --json --format json --ods-code X26 --organisation Ours --target int",
        $"curl {Referral} --target RECEIVER --format xml --ods-code X26 --organisation Ours",
        "export postman OUT/postman --area Booking --application 111-ED --undocumented --target RECEIVER --ods-code X26 --organisation Ours",
        "export http OUT/http --format xml",
        "export curl OUT/curl",
        "token --target RECEIVER SENDER CLIENT",
        "token --target RECEIVER SENDER CLIENT --json",
        "token --target RECEIVER SENDER --ca CA",
        "token --target RECEIVER SENDER CLIENT --token-endpoint ORIGIN/nowhere",
        "token --target ECHO SENDER",
        "token --target http://127.0.0.1:1/fhir SENDER",
        "token --target RECEIVER --key KEY --kid MySupplier-INT-1 --api-key wrong CLIENT",
        "token --target RECEIVER --key PASSWORD --kid MySupplier-INT-1 CLIENT",
        "keys MySupplier-INT-1 --directory KEYS --key-password-file PASSWORD",
        "certs",
        "certs --json",
        "certs dev DEV --ods-code X26 --name mysupplier --convention IntSupplier --password-file PASSWORD",
        "certs check CERT --ca CA --host elsewhere.nhs.uk",
        "certs check CERTKEY",
        "serve --port 0 --parity --strict --remote-admin --not-enabled Other-INT-1 SERVER",
        "serve --port 0 --https --cert CERT --cert-key KEY --cert-password-file PASSWORD",
        $"run {Referral} --target RECEIVER SENDER CLIENT --report OUT/run --zip --timeout 60 --retries 1",
        $"run {Referral} booking.get-booking --target RECEIVER SENDER CLIENT --json --strict",
        $"run {Referral} booking.get-booking --target RECEIVER SENDER CLIENT --json",
        $"run {Referral} --target ECHO SENDER CLIENT --token-endpoint ORIGIN/oauth2/token --report OUT/echo --annotations github",
        $"run {Referral} booking.get-booking --target ECHO --json",
        $"run {Referral} booking.get-booking --target ECHO",
        "run --area Referral --application 111-ED --offline --ods-code X26 --organisation Ours --format xml",
        "run --undocumented --parity --area Capability",
        $"run {Referral} --target RECEIVER SENDER",
        $"run {Referral} --target int --key KEY --kid MySupplier-INT-1 --key-password-file KEY",
        "list --overlay KEY",
        $"show {Referral} --overlay KEY",
        $"curl {Referral} --overlay KEY",
        "export http OUT/overlaid --overlay KEY",
        "serve --port 0 --overlay KEY",
        $"run {Referral} --overlay KEY",
        "report MESSAGE --header Content-Type:application/fhir+json --method POST --url /$process-message?x=NUMBER --out OUT/report --zip --annotations github",
        "report BAD --header Authorization:Bearer_GIVEN --json --parity",
        "report HTTP --out OUT/http-report",
        "report XML --json",
        "report --coverage --json",
        "docs write --root ROOT",
        "docs check --root ROOT",
        "docs import EDITION --json --output OUT/edition.json",
        "docs diff EDITION --root ROOT --json",
        "docs diff EDITION --root ROOT --markdown",
        "docs update EDITION --root ROOT",
        "docs lint EDITION --json --root ROOT",
        $"show {Referral} --body --help",
        "report --unmasked --help",
    ];

    [Fact]
    public void Every_verb_with_every_option_is_among_them()
    {
        using var nowhere = new StringWriter();
        var root = BarsCommand.Create(new ToolHost { Output = Stream.Null, Out = nowhere, Error = nowhere }, new OverlayOption());
        string[] asking = ["token --show", "token --assertion", "run --unmasked"];
        var known = Lines.Append("run --unmasked").Concat(asking).Select(line => $"{Fill(line).Aggregate((before, word) => $"{before} {word}")} ").ToArray();

        var missing = Verbs(root, "")
            .SelectMany(verb => verb.Command.Options.Where(option => option.Name is not ("--help" or "--version")).Select(option => option.Name).DefaultIfEmpty("").Select(option => (verb.Path, option)))
            .Where(wanted => !known.Any(line => line.StartsWith($"{wanted.Path} ", StringComparison.Ordinal) && line.Contains($" {wanted.option}{(wanted.option.Length > 0 ? " " : "")}", StringComparison.Ordinal)));

        missing.Should().BeEmpty("a verb or an option is not searched for secrets");
    }

    [Fact]
    public async Task Nothing_shows_a_secret_that_was_not_asked_for()
    {
        await using var echo = await Echo.StartAsync();
        var leaks = new List<string>();
        var exitCodes = new HashSet<int>();
        foreach (var line in Lines)
        {
            var printed = await Bars.RunAsync(Fill(line, echo), new Given(armed.Variables));
            exitCodes.Add(printed.ExitCode);
            leaks.AddRange(armed.Seeds.In(printed.Out + printed.Error).Select(leak => $"{line}: {leak}"));
            if (printed.ExitCode == 7)
                leaks.Add($"{line}: {printed.Error}");
        }

        leaks.AddRange(armed.Made.SelectMany(printed => armed.Seeds.In(printed.Out + printed.Error)));
        var written = Armed.Read(armed.PathOf("out")).ToList();
        leaks.AddRange(written.SelectMany(file => armed.Seeds.In(file.Text).Select(leak => $"{file.Path}: {leak}")));

        leaks.Should().BeEmpty();
        written.Should().HaveCountGreaterThan(60);
        exitCodes.Should().Contain([0, 1, 3, 4, 5, 9], "failures are searched, too");
    }

    [Fact]
    public async Task What_is_asked_for_is_shown()
    {
        (await LeaksAsync("report MESSAGE --out OUT/unmasked --unmasked")).Should().BeEmpty();
        Armed.Read(armed.PathOf("out/unmasked")).SelectMany(file => armed.Seeds.In(file.Text)).Should().Contain(["family name", "NHS number", "postcode"]);
        (await LeaksAsync("token --target RECEIVER SENDER CLIENT --assertion")).Should().Equal("an assertion");
        Directory.Delete(armed.PathOf("out/unmasked"), recursive: true);
    }

    private async Task<string[]> LeaksAsync(string line)
    {
        var printed = await Bars.RunAsync(Fill(line), new Given(armed.Variables));
        return [.. armed.Seeds.In(printed.Out + printed.Error)];
    }

    private static IEnumerable<(string Path, Command Command)> Verbs(Command command, string path) => command.Subcommands.Count == 0
        ? [(path, command)]
        : command.Subcommands.SelectMany(verb => Verbs(verb, $"{path} {verb.Name}".Trim()));

    private string[] Fill(string line, Echo? echo = null) => [.. line.Split(' ').SelectMany(word => word switch
    {
        "SENDER" => armed.Sender,
        "CLIENT" => armed.Client,
        "SERVER" => armed.Server,
        "RECEIVER" => [armed.Receiver.Target],
        "ECHO" => [echo?.Address ?? ""],
        "ROOT" => [Root()],
        "CA" => [armed.PathOf("dev/ca.pem")],
        "DEV" => [armed.PathOf("dev")],
        "CERT" => [armed.PathOf("dev/server.pem")],
        "CERTKEY" => [armed.PathOf("dev/server.key.pem")],
        "KEY" => [armed.PathOf($"keys/{Armed.KeyId}.private.pem")],
        "KEYS" => [armed.PathOf("keys")],
        "PASSWORD" => [armed.PathOf("key-password")],
        "MESSAGE" => [armed.Write("message.json", Bodies.Message)],
        "BAD" => [armed.Write("bad.json", Bodies.Message[..^40])],
        "XML" => [armed.Write("message.xml", Bodies.Xml)],
        "HTTP" => [armed.Write("message.http", Bodies.HttpFile)],
        "EDITION" => [Repository.PathOf("tests", "Guide.Tests", "Editions", "guide-1.8.1.txt")],
        _ => new[] { word.Replace("OUT/", armed.PathOf("out") + "/", StringComparison.Ordinal).Replace("ORIGIN", armed.Receiver.Origin, StringComparison.Ordinal).Replace("NUMBER", Seeds.NhsNumber, StringComparison.Ordinal).Replace("_GIVEN", " " + Seeds.GivenToken, StringComparison.Ordinal) },
    })];

    private string Root()
    {
        var root = Directory.CreateDirectory(armed.PathOf("root")).FullName;
        File.Copy(Repository.PathOf("scenarios.yaml"), Path.Combine(root, "scenarios.yaml"), overwrite: true);
        return root;
    }
}
