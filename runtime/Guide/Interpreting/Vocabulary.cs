using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using Bars.Scenarios.Guide.Catalogue;
using Bars.Scenarios.Guide.Editions;

namespace Bars.Scenarios.Guide.Interpreting;

/// <summary>A service or patient that rows name.</summary>
/// <param name="Name">Name within the catalogue.</param>
/// <param name="Id">Service id or NHS number.</param>
/// <param name="IsDocumented">Whether the guide's table lists it.</param>
internal sealed record Known(string Name, string Id, bool IsDocumented);

/// <summary>What rows can refer to: the tables of a file, and what an update adds to them.</summary>
internal sealed class Vocabulary
{
    private readonly List<Known> _addedServices = [];
    private readonly List<Known> _addedPatients = [];

    public Vocabulary(CatalogueFile file)
    {
        Interactions = new Interactions(file);
        Rows = KnownRow.All(file);
        Services = [.. file.Root.Items("services").Select(row => new Known(row.Text("name") ?? "", row.Text("id") ?? "", row.Text("documented") != "false"))];
        Patients = [.. file.Root.Items("patients").Select(row => new Known(row.Text("name") ?? "", row.Text("nhsNumber") ?? "", row.Text("documented") != "false"))];
        Outcomes = [.. file.Root.Block("outcomes")?.Items("rows").Select(row => new Known(row.Text("name") ?? "", row.Text("status") ?? "", true)) ?? []];
        File = file;
    }

    public CatalogueFile File { get; }

    public Interactions Interactions { get; }

    public IReadOnlyList<KnownRow> Rows { get; }

    public List<Known> Services { get; }

    public List<Known> Patients { get; }

    /// <summary>Outcomes; the id is the status.</summary>
    public List<Known> Outcomes { get; }

    /// <summary>Services that rows use but no table lists, in the order they were met.</summary>
    public IReadOnlyList<Known> AddedServices => _addedServices;

    /// <summary>Patients that rows use but no table lists, in the order they were met.</summary>
    public IReadOnlyList<Known> AddedPatients => _addedPatients;

    /// <summary>Outcomes for statuses that had none, in the order they were met.</summary>
    public List<Known> AddedOutcomes { get; } = [];

    /// <summary>Takes over the services and patients that a page lists and the file does not have.</summary>
    public void Learn(Edition page)
    {
        foreach (var row in page.Of(TableKinds.Services))
            Learn(Services, ServiceTitle(row), row.Plain("serviceId"));
        foreach (var row in page.Of(TableKinds.Patients))
            Learn(Patients, row.Plain("surname").ToLowerInvariant(), row.NhsNumber);
    }

    // What a title has in brackets is how the guide tells services apart.
    private static string ServiceTitle(GuideRow row)
    {
        var title = row.Plain("serviceName");
        var (open, close) = (title.LastIndexOf('('), title.LastIndexOf(')'));
        return open >= 0 && close > open + 1 ? title[(open + 1)..close] : title.Length > 0 ? title : $"Service {row.Plain("serviceId")}";
    }

    private static void Learn(List<Known> known, string title, string id)
    {
        if (!known.Exists(row => row.Id == id))
            known.Add(new Known(Identifier.New(title, known.Select(row => row.Name).ToHashSet()), id, true));
    }

    /// <summary>Name of the service with an id; one that is not known is added.</summary>
    public string Service(string id) => Find(Services, _addedServices, id, "Service");

    /// <summary>Name of the patient with an NHS number; one that is not known is added.</summary>
    public string Patient(string number) => Find(Patients, _addedPatients, number, "Patient");

    /// <summary>Name of an outcome with a status; a status that no outcome has gets a new one.</summary>
    public string Outcome(int status)
    {
        var id = status.ToString(CultureInfo.InvariantCulture);
        if (Outcomes.Find(outcome => outcome.Id == id)?.Name is { } name)
            return name;
        var word = Enum.GetName((HttpStatusCode)status) ?? $"Http{id}";
        var added = new Known(Identifier.New(word, Outcomes.Select(outcome => outcome.Name).ToHashSet()), id, false);
        Outcomes.Add(added);
        AddedOutcomes.Add(added);
        return added.Name;
    }

    private static string Find(List<Known> known, List<Known> added, string id, string prefix)
    {
        if (known.Find(row => row.Id == id) is { } found)
            return found.Name;
        var row = new Known(Identifier.New($"{(char.IsLetter(id[0]) ? "" : prefix)} {id}", known.Select(other => other.Name).ToHashSet()), id, false);
        known.Add(row);
        added.Add(row);
        return row.Name;
    }
}
