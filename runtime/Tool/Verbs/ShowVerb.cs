using System;
using System.Buffers;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Net.Http;
using System.Text;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.Tool.Help;
using Bars.Scenarios.Tool.Json;
using Bars.Scenarios.Tool.Selection;
using Bars.Scenarios.Tool.Sending;

namespace Bars.Scenarios.Tool.Verbs;

/// <summary><c>bars show</c>: everything about a row.</summary>
internal static class ShowVerb
{
    public static Command Create(ToolHost host)
    {
        var id = RowIds.One();
        var requests = new RequestOptions();
        var body = new Option<bool>("--body") { Description = "Print the body's bytes and nothing else." };
        var json = new Option<bool>("--json") { Description = "One object." };
        var verb = new Verb("show", "Shows a row: the guide's cells, the request, the answer to expect, errata.")
        {
            Examples =
            [
                ("bars show booking.cancel-booking", "everything about a scenario"),
                ("bars show booking.cancel-booking --body > body.json", "exactly the body's bytes"),
                ("bars show booking.cancel-booking --body --format xml", "the body in XML"),
            ],
        };
        verb.Arguments.Add(id);
        requests.AddTo(verb);
        verb.Options.Add(body);
        verb.Options.Add(json);
        verb.SetAction(parsed =>
        {
            var row = RowIds.Find(host.Catalogue, parsed.GetValue(id)!);
            var options = requests.Of(parsed, host);
            if (parsed.GetValue(body))
                WriteBody(host, row, options);
            else if (parsed.GetValue(json))
                ToolJson.Write(host.Out, Json(host, row, options), ToolJson.Readable.ShownJson);
            else
                Write(host, row, options);
            return ExitCode.Success;
        });
        return verb;
    }

    private static void WriteBody(ToolHost host, Row row, ScenarioRequestOptions options)
    {
        if (!row.Request.Interaction.IsMessage)
            throw ToolException.Usage($"{row.Id} is a {row.Request.Interaction.Method} and has no body.");
        if (!row.Request.CanBuild)
            throw ToolException.Usage($"{row.Id} describes an answer only: the catalogue has no body for it.");
        var bytes = new ArrayBufferWriter<byte>();
        new ScenarioRequestFactory(options).WriteBody(row.Request, bytes);
        host.Output.Write(bytes.WrittenSpan);
        host.Output.Flush();
    }

    private static ShownJson Json(ToolHost host, Row row, ScenarioRequestOptions options)
    {
        RequestJson? shown = null;
        if (row.Request.CanBuild)
        {
            using var request = new ScenarioRequestFactory(options).Create(row.Request);
            shown = new(request.Method.Method, Address(host, request), Headers(request).ToDictionary(header => header.Name, header => header.Value));
        }

        return new(RowJson.Of(row), row.Guide.ToDictionary(cell => cell.Column, cell => cell.Text), shown, row.Note);
    }

    private static void Write(ToolHost host, Row row, ScenarioRequestOptions options)
    {
        var text = new StringBuilder();
        text.Append($"{row.Id}\n{row.Title}{(row.IsDocumented ? "" : " (undocumented)")}\n");
        Section(text, "Guide", row.Guide.Select(cell => (cell.Column, cell.Text)));
        AppendRequest(text, host, row, options);
        Section(text, "Answer", new[] { ("expected", ExpectationWords.Brief(row.Expectation)) }.Concat(ExpectationWords.Details(row.Expectation)));
        if (row.Note is not null)
            Section(text, $"TKW {host.Catalogue.ParityRelease}", [("differs", row.Note)]);
        Section(text, "Errata", row.Errata.SelectMany(Lines));
        host.Out.Write(text.ToString());
    }

    private static void AppendRequest(StringBuilder text, ToolHost host, Row row, ScenarioRequestOptions options)
    {
        if (!row.Request.CanBuild)
        {
            Section(text, "Request", [("none", "the row describes an answer only")]);
            return;
        }

        using var request = new ScenarioRequestFactory(options).Create(row.Request);
        var lines = new List<(string, string)> { (request.Method.Method, Address(host, request)), ("sentinel", SentinelWords.Of(row.Sentinel)) };
        lines.AddRange(row.Request.Message is { } message ? [("body", message.Title)] : []);
        foreach (var (name, value) in Headers(request))
        {
            lines.Add((name, value));
            if (host.Catalogue.Headers.Any(header => header.IsBase64 && header.Name == name))
                lines.Add(("", Encoding.UTF8.GetString(Convert.FromBase64String(value))));
        }

        Section(text, "Request", lines);
    }

    private static string Address(ToolHost host, HttpRequestMessage request) =>
        new Uri(Target.Of(Target.Integration, host, needsToken: false).BaseAddress, request.RequestUri!).AbsoluteUri;

    private static IEnumerable<(string Name, string Value)> Headers(HttpRequestMessage request) =>
        request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Select(header => (header.Key, string.Join(", ", header.Value)));

    private static IEnumerable<(string, string)> Lines(Erratum erratum)
    {
        yield return (erratum.Id, erratum.Problem);
        if (erratum.Printed is not null)
            yield return ("printed", erratum.Printed);
        if (erratum.Used is not null)
            yield return ("used", erratum.Used);
        yield return ("reason", erratum.Reason);
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<(string Name, string Text)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        var width = all.Max(line => line.Name.Length);
        text.Append($"\n{heading}\n");
        foreach (var (name, value) in all)
            text.Append($"  {name.PadRight(width)}  {value}\n");
    }
}
