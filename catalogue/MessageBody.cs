using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A message body that the guide names, kept as a template.</summary>
public sealed class MessageBody
{
    /// <summary>Name within the catalogue, for example <c>BookingRequestNewFull</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The guide's name of the body, for example <c>REFREQ01 New Full 111 to ED</c>.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the body asks of a receiver.</summary>
    public Interaction Interaction { get; init; } = new();

    /// <summary>Use-case category code of the body, for example <c>a1t1</c>.</summary>
    public string UseCase { get; init; } = "";

    /// <summary>The NHS number of the published body, which the guide says to replace.</summary>
    public string PlaceholderNhsNumber { get; init; } = "";

    /// <summary>Errata that touch the body.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
