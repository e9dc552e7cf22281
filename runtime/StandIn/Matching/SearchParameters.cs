using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Runtime;

namespace Bars.Scenarios.StandIn.Matching;

/// <summary>The parameters of a query that rows look at; all others are ignored.</summary>
internal readonly record struct SearchParameters
{
    /// <summary>The code of the parameter <c>context</c>: what follows the bar, or all of it when there is none.</summary>
    public string? Context { get; private init; }

    /// <summary>Whether the context is written without percent-encoding, as the only parameter: the one spelling TKW knows for services.</summary>
    public bool ContextIsUnencoded { get; private init; }

    /// <summary>The service of a Slot search. A name with a bare colon does not count: the guide encodes it.</summary>
    public string? SlotService { get; private init; }

    /// <summary>Whether more than one service is named.</summary>
    public bool HasSeveralServices { get; private init; }

    /// <summary>Values of the parameter <c>status</c>; empty when it is not sent.</summary>
    public IReadOnlyList<string> SlotStatuses { get; private init; }

    /// <summary>Whether any resource is to be included.</summary>
    public bool HasInclude { get; private init; }

    /// <summary>The query as it was sent, without its question mark; empty when there is none.</summary>
    public string Query { get => field ?? ""; private init; }

    /// <summary>Whether a parameter, <c>name=value</c> without percent-encoding, is in the query, wherever it stands.</summary>
    public bool Has(string parameter) =>
        Query.Split('&').Any(sent => Uri.UnescapeDataString(sent) == parameter);

    /// <summary>Reads a query.</summary>
    /// <param name="query">The query, percent-encoded, with or without its question mark.</param>
    /// <param name="useCaseSystem">Code system of use cases: a second <c>context</c> of that system narrows a search and names no service.</param>
    /// <param name="firstServiceWins">Which of several services is searched: the first, as in TKW, or the last, which is what the guide's "as above but &amp;..." amounts to.</param>
    public static SearchParameters Parse(string query, string useCaseSystem, bool firstServiceWins)
    {
        string? context = null, slotService = null;
        bool unencoded = false, isUseCase = false;
        var hasInclude = false;
        var services = 0;
        var statuses = new List<string>();
        var parameters = query.AsSpan().TrimStart('?');
        foreach (var range in parameters.Split('&'))
        {
            var parameter = parameters[range];
            var equals = parameter.IndexOf('=');
            var rawName = equals < 0 ? parameter : parameter[..equals];
            var rawValue = equals < 0 ? [] : parameter[(equals + 1)..];
            var name = Uri.UnescapeDataString(rawName);
            switch (name)
            {
                case QueryNames.Context when (context is null || isUseCase) && !rawValue.IsEmpty:
                    var value = Uri.UnescapeDataString(rawValue);
                    var bar = value.LastIndexOf('|');
                    if (context is not null && IsUseCase(value, bar))
                        break;
                    isUseCase = IsUseCase(value, bar);
                    context = value[(bar + 1)..];
                    unencoded = rawValue.SequenceEqual(value) && parameter.Length == parameters.Length;
                    break;
                case QueryNames.SlotService when !rawName.Contains(':'):
                    if (services++ == 0 || !firstServiceWins)
                        slotService = Uri.UnescapeDataString(rawValue);
                    break;
                case QueryNames.Status:
                    statuses.AddRange(Uri.UnescapeDataString(rawValue).Split(',', StringSplitOptions.RemoveEmptyEntries));
                    break;
                default:
                    hasInclude |= name.StartsWith(QueryNames.Include, StringComparison.Ordinal);
                    break;
            }
        }
        return new SearchParameters
        {
            Context = context,
            ContextIsUnencoded = unencoded,
            SlotService = slotService,
            HasSeveralServices = services > 1,
            SlotStatuses = statuses,
            HasInclude = hasInclude,
            Query = query.TrimStart('?'),
        };

        bool IsUseCase(string token, int end) => end > 0 && token.AsSpan(0, end).SequenceEqual(useCaseSystem);
    }
}
