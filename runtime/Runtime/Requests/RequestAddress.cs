using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Bars.Scenarios.Runtime;

/// <summary>The part of a request's address below the FHIR base: path, resource id and encoded query.</summary>
internal static class RequestAddress
{
    private static readonly TimeSpan SlotWindow = TimeSpan.FromDays(7);

    /// <summary>A relative address without a leading slash, so that it appends to a base that ends with one.</summary>
    public static Uri Of(RequestRecipe recipe, DateTimeOffset now)
    {
        var path = recipe.Interaction.Path.TrimStart('/');
        if (recipe.ResourceId is { } id)
            path += "/" + Uri.EscapeDataString(id);
        var query = string.Join('&', Parameters(recipe, now));
        return new Uri(query.Length == 0 ? path : $"{path}?{query}", UriKind.Relative);
    }

    private static IEnumerable<string> Parameters(RequestRecipe recipe, DateTimeOffset now) =>
        Known(recipe, now).Concat(recipe.Parameters.Select(parameter => Parameter(parameter.Name, parameter.Value)));

    private static IEnumerable<string> Known(RequestRecipe recipe, DateTimeOffset now)
    {
        if (recipe.Context is { } context)
            yield return Parameter(QueryNames.Context, Token(context));
        if (recipe.Service is null && recipe.SlotStatuses.Count == 0)
            yield break;

        yield return Parameter(QueryNames.Start, "ge" + Instant(now));
        yield return Parameter(QueryNames.Start, "le" + Instant(now + SlotWindow));
        if (recipe.Service is { } service)
            yield return Parameter(QueryNames.SlotService, service.Id);
        if (recipe.SlotStatuses.Count > 0)
            yield return Parameter(QueryNames.Status, string.Join(',', recipe.SlotStatuses));
        if (!recipe.HasIncludes)
            yield break;
        foreach (var include in recipe.Interaction.Includes)
            yield return Parameter(QueryNames.Include, include);
    }

    private static string Parameter(string name, string value) => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    private static string Instant(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The service's identifier as a token parameter, <c>system|value</c> (FHIR R4, "Search", token).</summary>
    private static string Token(DosService service)
    {
        try
        {
            using var identifier = JsonDocument.Parse(Convert.FromBase64String(service.TargetIdentifier));
            return $"{identifier.RootElement.GetProperty("system").GetString()}|{service.Id}";
        }
        catch (Exception exception) when (exception is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"The target identifier of the service {service.Name} is not the Base64 form of a JSON identifier with a system.", exception);
        }
    }
}
