using System;
using System.Buffers;
using System.Net.Http;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.Runtime;

/// <summary>
/// Builds the requests of scenarios: method, address, headers and body. Safe for use by several threads at once
/// when <see cref="ScenarioRequestOptions.NewId"/> is.
/// </summary>
/// <remarks>
/// Addresses are relative and without a leading slash, for a <see cref="HttpClient.BaseAddress"/> that ends with
/// one. Dispose a request when its response has come: its body lies in a pooled buffer until then.
/// </remarks>
public sealed class ScenarioRequestFactory
{
    // A body with the longest values is smaller; a larger one grows the buffer.
    private const int BodyCapacity = 32 * 1024;

    private readonly ScenarioRequestOptions _options;
    private readonly RequestHeaders _headers;

    /// <summary>Creates a factory.</summary>
    /// <param name="options">What to build with; the guide's example sender and JSON when omitted.</param>
    /// <exception cref="InvalidOperationException">The catalogue's table of headers has an unknown slot.</exception>
    public ScenarioRequestFactory(ScenarioRequestOptions? options = null)
    {
        _options = options ?? new();
        _headers = new(_options);
    }

    /// <summary>Builds the request of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="InvalidOperationException">The scenario describes an answer only.</exception>
    public HttpRequestMessage Create(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Request.CanBuild
            ? Create(scenario.Request)
            : throw NoBody($"The scenario {scenario.Id}");
    }

    /// <summary>Builds the request of a recipe: of an event of the stateful table, or of a recipe of your own.</summary>
    /// <param name="recipe">What to build.</param>
    /// <exception cref="InvalidOperationException">The recipe describes an answer only.</exception>
    /// <exception cref="ArgumentException">The recipe has a value that its message has no place for.</exception>
    public HttpRequestMessage Create(RequestRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (!recipe.Interaction.IsMessage)
            return Assemble(recipe, null);
        var content = new BodyContent(BodyCapacity);
        WriteBody(recipe, content);
        return Assemble(recipe, content);
    }

    /// <summary>Builds the request of a recipe with another body; the headers are those of the recipe.</summary>
    /// <param name="recipe">The recipe of a message.</param>
    /// <param name="bundle">The body, for example a changed result of <see cref="CreateBundle"/>.</param>
    /// <exception cref="InvalidOperationException">The recipe describes an answer only.</exception>
    /// <exception cref="ArgumentException">The recipe is not that of a message.</exception>
    public HttpRequestMessage Create(RequestRecipe recipe, Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        _ = Message(recipe);
        var content = new BodyContent(BodyCapacity);
        FhirFormat.Write(bundle, _options.Format, content);
        return Assemble(recipe, content);
    }

    /// <summary>The message of a recipe as a Firely object, to be changed before it is sent.</summary>
    /// <param name="recipe">The recipe of a message.</param>
    /// <exception cref="InvalidOperationException">The recipe describes an answer only.</exception>
    /// <exception cref="ArgumentException">The recipe is not that of a message.</exception>
    public Bundle CreateBundle(RequestRecipe recipe)
    {
        using var json = new BodyContent(BodyCapacity);
        WriteBody(recipe, BodyFormat.Json, json);
        return FhirFormat.ReadBundle(json.Written);
    }

    /// <summary>Writes the body of a recipe's message, in UTF-8 and in the factory's format.</summary>
    /// <param name="recipe">The recipe of a message.</param>
    /// <param name="writer">What to write to.</param>
    /// <exception cref="InvalidOperationException">The recipe describes an answer only.</exception>
    /// <exception cref="ArgumentException">The recipe is not that of a message, or has a value that the message has no place for.</exception>
    public void WriteBody(RequestRecipe recipe, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteBody(recipe, _options.Format, writer);
    }

    private void WriteBody(RequestRecipe recipe, BodyFormat format, IBufferWriter<byte> writer) =>
        RecipeBody.Write(Message(recipe), recipe, _options.Sender, _options.TimeProvider.GetUtcNow(), format, writer);

    private HttpRequestMessage Assemble(RequestRecipe recipe, BodyContent? content)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Parse(recipe.Interaction.Method),
            RequestAddress.Of(recipe, _options.TimeProvider.GetUtcNow()))
        {
            Content = content,
        };
        _headers.AddTo(request, new($"{_options.NewId()}", $"{_options.NewId()}", recipe.Target.Id, UseContext.Of(recipe)));
        return request;
    }

    private static MessageBody Message(RequestRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (!recipe.Interaction.IsMessage)
            throw new ArgumentException($"{recipe.Interaction.Name} is no message and has no body.", nameof(recipe));
        return recipe.Message ?? throw NoBody($"The recipe of {recipe.Interaction.Name}");
    }

    private static InvalidOperationException NoBody(string what) => new(
        $"{what} describes an answer only: the catalogue has no message for it. Build the request of a scenario with a message, and change its Bundle.");
}
