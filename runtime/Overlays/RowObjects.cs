using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Overlays;

/// <summary>What scenarios and stateful events share, as objects: recipes, sentinels and expectations.</summary>
internal sealed class RowObjects(IReadOnlyDictionary<string, DosService> services, IReadOnlyDictionary<string, Patient> patients)
{
    private static readonly ScenarioCatalogue Guide = ScenarioCatalogue.Default;

    public DosService? Service(string? name) => name is null ? null : services[name];

    public Patient? Patient(string? name) => name is null ? null : patients[name];

    public RequestRecipe Request(RequestModel request) => new()
    {
        Interaction = Guide.Interactions.Single(interaction => interaction.Name == request.Interaction),
        Target = Service(request.Target)!,
        Message = request.Message is null ? null : Guide.Messages.Single(message => message.Name == request.Message),
        Context = Service(request.Context),
        Service = Service(request.Service),
        SlotStatuses = [.. request.SlotStatuses],
        HasIncludes = request.HasIncludes,
        Parameters = [.. request.Parameters.Select(Parameter)],
        ResourceId = request.ResourceId,
        Patient = Patient(request.Patient),
        IsWithoutNhsNumber = request.IsWithoutNhsNumber,
        AppointmentId = request.AppointmentId,
        ServiceRequestId = request.ServiceRequestId,
        ServiceRequestStatus = request.ServiceRequestStatus,
        Definition = request.Definition,
        LinkedAppointmentId = request.LinkedAppointmentId,
    };

    public static Sentinel Sentinel(SentinelModel sentinel, RequestRecipe request)
    {
        var kind = Enum.Parse<SentinelKind>(sentinel.Kind);
        var match = Enum.Parse<SentinelMatch>(sentinel.Match);
        return new(kind, match, match == SentinelMatch.Exact ? Value(kind, request) : null);
    }

    public static Expectation? Expectation(ExpectationModel? expectation) => expectation is null ? null : new()
    {
        Status = expectation.Status,
        Resource = expectation.Resource,
        Id = expectation.Id,
        Outcome = expectation.Outcome is null ? null : Guide.Outcomes.Single(outcome => outcome.Name == expectation.Outcome),
        Receives = List(expectation.Receives),
        Sends = List(expectation.Sends),
        ServerResources = List(expectation.ServerResources),
        ClientResources = List(expectation.ClientResources),
        Definitions = expectation.Definitions is { } groups ? [.. groups.Select(group => new DefinitionGroup([.. group.Names], [.. group.UseCases]))] : null,
        Total = expectation.Total,
        Focus = expectation.Focus,
        SlotStatuses = List(expectation.SlotStatuses),
        Includes = List(expectation.Includes),
        Body = expectation.Body,
        Answer = expectation.Answer,
    };

    private static QueryParameter Parameter(string text)
    {
        var (name, value) = Parameters.Split(text);
        return new(name, value);
    }

    private static IReadOnlyList<string>? List(EquatableArray<string>? items) => items is { } list ? [.. list] : null;

    private static string? Value(SentinelKind kind, RequestRecipe request) => kind switch
    {
        SentinelKind.TargetIdentifier => request.Target.Id,
        SentinelKind.Context => request.Context?.Id,
        SentinelKind.SlotService => request.Service?.Id,
        SentinelKind.NhsNumber => request.Patient?.NhsNumber,
        _ => request.ResourceId,
    };
}
