using System.Collections.Generic;

namespace Bars.Scenarios;

/// <summary>A test patient (guide, "INT Test Patient (traceable on SPINE)").</summary>
public sealed class Patient
{
    /// <summary>Name within the catalogue, for example <c>Dyball</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>NHS number, ten digits without blanks.</summary>
    public string NhsNumber { get; init; } = "";

    /// <summary>Surname as printed, or <see langword="null"/> when no demographics are published.</summary>
    public string? Family { get; init; }

    /// <summary>Forename as printed.</summary>
    public string? Given { get; init; }

    /// <summary>Date of birth as a FHIR <c>date</c>, <c>yyyy-MM-dd</c>.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Code of FHIR AdministrativeGender, for example <c>male</c>.</summary>
    public string? Gender { get; init; }

    /// <summary>Postcode as printed.</summary>
    public string? PostalCode { get; init; }

    /// <summary>What the number is for, when the guide's table does not list it.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the guide's table lists the patient.</summary>
    public bool IsDocumented { get; init; } = true;

    /// <summary>The guide's cells; empty for a number the table does not list.</summary>
    public IReadOnlyList<GuideCell> Guide { get; init; } = [];

    /// <summary>Errata that touch the patient.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>The catalogue's name only: identifiers and demographics stay out of logs.</summary>
    public override string ToString() => Name;
}
