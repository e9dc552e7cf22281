using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Overlays;

/// <summary>
/// Makes the objects of a catalogue from its model, as the code does that the generator writes: tables that overlays
/// add nothing to are those of the package.
/// </summary>
internal sealed class CatalogueObjects
{
    private static readonly ScenarioCatalogue Guide = ScenarioCatalogue.Default;

    private readonly IReadOnlyDictionary<string, Erratum> _errata;
    private readonly RowObjects _rows;

    private CatalogueObjects(CatalogueModel model)
    {
        _errata = model.Errata.ToDictionary(row => row.Id, row => new Erratum(row.Id, row.Problem, row.Printed, row.Used, row.Reason));
        _rows = new(model.Services.ToDictionary(row => row.Name, Service), model.Patients.ToDictionary(row => row.Name, Patient));
    }

    public static ScenarioCatalogue Of(CatalogueModel model)
    {
        var objects = new CatalogueObjects(model);
        return new()
        {
            Guide = Guide.Guide,
            ParityRelease = Guide.ParityRelease,
            Environments = Guide.Environments,
            Applications = Guide.Applications,
            Headers = Guide.Headers,
            Interactions = Guide.Interactions,
            Outcomes = Guide.Outcomes,
            UnmatchedOutcome = Guide.UnmatchedOutcome,
            OutcomeSystem = Guide.OutcomeSystem,
            OutcomeProfile = Guide.OutcomeProfile,
            MessageDefinitionBase = Guide.MessageDefinitionBase,
            UseCaseSystem = Guide.UseCaseSystem,
            UseCases = Guide.UseCases,
            Sender = Guide.Sender,
            Services = [.. GuideFirst(model.Services.Select(row => objects._rows.Service(row.Name)!), row => row.IsDocumented)],
            Patients = [.. GuideFirst(model.Patients.Select(row => objects._rows.Patient(row.Name)!), row => row.IsDocumented)],
            Messages = Guide.Messages,
            Scenarios = [.. model.Areas.SelectMany(area => GuideFirst(area.Rows.Select(objects.Scenario), row => row.IsDocumented))],
            Stateful = model.Stateful is { } stateful ? objects.Stateful(stateful) : new(),
            Differences = Guide.Differences,
            Errata = [.. objects._errata.Values],
        };
    }

    private static IEnumerable<T> GuideFirst<T>(IEnumerable<T> rows, Func<T, bool> isDocumented) => rows.OrderBy(row => !isDocumented(row));

    private Erratum[] Errata(EquatableArray<ErratumModel> errata) => [.. errata.Select(row => _errata[row.Id])];

    private static GuideCell[] Cells(EquatableArray<CellModel> cells) => [.. cells.Select(cell => new GuideCell(cell.Column, cell.Text))];

    private DosService Service(ServiceModel row) => new()
    {
        Name = row.Name,
        Id = row.Id,
        TargetIdentifier = row.TargetIdentifier,
        Title = row.Title,
        IsDocumented = row.IsDocumented,
        Guide = Cells(row.Guide),
        Errata = Errata(row.Errata),
    };

    private Patient Patient(PatientModel row) => new()
    {
        Name = row.Name,
        NhsNumber = row.NhsNumber,
        Family = row.Family,
        Given = row.Given,
        BirthDate = row.BirthDate,
        Gender = row.Gender,
        PostalCode = row.PostalCode,
        Title = row.Title,
        IsDocumented = row.IsDocumented,
        Guide = Cells(row.Guide),
        Errata = Errata(row.Errata),
    };

    private Scenario Scenario(ScenarioModel row)
    {
        var request = _rows.Request(row.Request);
        return new()
        {
            Id = row.Id,
            Name = row.Name,
            Area = row.Area,
            Title = row.Title,
            IsDocumented = row.IsDocumented,
            Applications = [.. row.Applications.Select(name => Guide.Applications.Single(application => application.Name == name))],
            Guide = Cells(row.Guide),
            Request = request,
            Sentinel = RowObjects.Sentinel(row.Sentinel, request),
            Conditions = [.. row.Conditions.Select(condition => new Condition(condition.Element, [.. condition.Values]))],
            Expectation = RowObjects.Expectation(row.Expectation)!,
            ParityExpectation = RowObjects.Expectation(row.Parity),
            Fidelity = Enum.Parse<Fidelity>(row.Fidelity),
            Note = row.Note,
            Errata = Errata(row.Errata),
        };
    }

    private StatefulTable Stateful(StatefulModel table) => new()
    {
        Patient = _rows.Patient(table.Patient)!,
        Alias = _rows.Patient(table.Alias)!,
        AppointmentId = table.AppointmentId,
        ResetTime = table.ResetTime,
        ResetZone = table.ResetZone,
        States = [.. table.States.Select(state => new StatefulState(state.Name, state.Text))],
        Events = [.. table.Events.Where(row => row.IsDocumented).Select(row => new StatefulEvent { Name = row.Name, Title = row.Title, Request = _rows.Request(row.Request), Cells = [.. row.Cells.Select(Cell)] })],
        Errata = Errata(table.Errata),
    };

    private StatefulCell Cell(StatefulCellModel cell) => new()
    {
        Id = cell.Id,
        Event = cell.Event,
        State = cell.State,
        Next = cell.Next,
        Guide = cell.Guide,
        Expectation = RowObjects.Expectation(cell.Expectation)!,
        ParityExpectation = RowObjects.Expectation(cell.Parity),
        Note = cell.Note,
        Errata = Errata(cell.Errata),
    };
}
