using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Serialization;
using Bars.Scenarios.Tool.Requests;
using Bars.Scenarios.Tool.Selection;

namespace Bars.Scenarios.Tool.Json;

/// <summary>A row as <c>bars show --json</c> prints it: what <c>bars list --json</c> prints of it, and more.</summary>
internal sealed record ShownJson : RowJson
{
    private ShownJson(Row row)
        : base(Of(row))
    {
    }

    /// <summary>The guide's cells.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<GuideCell> Guide { get; init; }

    /// <summary>Its request without the body; <see langword="null"/> when the row describes an answer only.</summary>
    [JsonPropertyOrder(1)]
    public required ShownRequestJson? Request { get; init; }

    /// <summary>How TKW differs; <see langword="null"/> when it does not.</summary>
    [JsonPropertyOrder(1)]
    public required TkwJson? Tkw { get; init; }

    public static ShownJson Of(Row row, HttpRequestMessage? request, ScenarioCatalogue catalogue) => new(row)
    {
        Guide = row.Guide,
        Request = request is null ? null : new(request.Method.Method, request.RequestUri!.AbsoluteUri, HeaderLine.Of(request, catalogue), row.Request.Message?.Title),
        Tkw = TkwJson.Of(row, catalogue),
    };
}

/// <summary>A request without its body.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="Headers">Headers as sent and decoded.</param>
/// <param name="Message">The guide's name of the body, or <see langword="null"/>.</param>
internal sealed record ShownRequestJson(string Method, string Url, IReadOnlyList<HeaderLine> Headers, string? Message);

/// <summary>How TKW differs from the guide.</summary>
/// <param name="Release">Release of TKW.</param>
/// <param name="Fidelity"><c>both</c>, <c>guideOnly</c> or <c>parityOnly</c>: who has the row.</param>
/// <param name="Expect">TKW's answer, where it is another.</param>
/// <param name="Note">The difference in a sentence.</param>
internal sealed record TkwJson(string Release, string Fidelity, ExpectationJson? Expect, string? Note)
{
    public static TkwJson? Of(Row row, ScenarioCatalogue catalogue) => row.IsAlikeInTkw
        ? null
        : new(
            catalogue.ParityRelease,
            row.Fidelity switch
            {
                Scenarios.Fidelity.GuideOnly => "guideOnly",
                Scenarios.Fidelity.ParityOnly => "parityOnly",
                _ => "both",
            },
            row.ParityExpectation is { } parity ? ExpectationJson.Of(parity) : null,
            row.Note);
}
