using System;
using System.Collections.Frozen;
using Bars.Scenarios.StandIn.Formats;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>Reads the elements of a request that decide an answer.</summary>
internal sealed class FactsReader(ScenarioCatalogue catalogue, MessageVocabulary vocabulary, bool parity)
{
    private readonly FrozenDictionary<string, string> _targets =
        catalogue.Services.ToFrozenDictionary(service => service.TargetIdentifier, service => service.Id, StringComparer.Ordinal);

    /// <summary>The service of the header <c>NHSD-Target-Identifier</c>, or <see langword="null"/> when it can not be read.</summary>
    public string? Target(string header) => _targets.TryGetValue(header, out var known) ? known : IdentifierHeader.ReadTarget(header);

    /// <summary>The parameters of the query.</summary>
    public SearchParameters Search(StandInRequest request) => SearchParameters.Parse(request.Query, catalogue.UseCaseSystem, firstServiceWins: parity);

    /// <summary>The body as a message.</summary>
    /// <exception cref="MalformedBodyException">It can not be read.</exception>
    public Message Message(StandInRequest request) => MessageBodies.Read(request.Body, request.ContentType, vocabulary);

    /// <summary>Every element that can be read, whatever the request is; the answer needs fewer.</summary>
    public RequestFacts All(StandInRequest request)
    {
        var path = request.Path?.TrimEnd('/') ?? "";
        var id = path.Length > 1 ? path.IndexOf('/', 1) : -1;
        return new()
        {
            Target = request.TargetIdentifier is { Length: > 0 } header ? Target(header) : null,
            ResourceId = id > 0 && id + 1 < path.Length ? path[(id + 1)..] : null,
            Search = Search(request),
            Message = TryMessage(request),
        };
    }

    private Message? TryMessage(StandInRequest request)
    {
        try
        {
            return request.Body.IsEmpty ? null : Message(request);
        }
        catch (MalformedBodyException)
        {
            return null;
        }
    }
}
