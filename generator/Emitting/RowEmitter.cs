using System.Linq;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Tables;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Request recipes and expectations, which scenarios and stateful events share.</summary>
internal static class RowEmitter
{
    public static void Request(SourceWriter writer, RequestModel request)
    {
        writer.Line("Request = new()");
        writer.Open();
        writer.SetRow("Interaction", "Interactions", request.Interaction);
        writer.SetObject("Target", "DosServices", request.Target, "Service");
        writer.SetRow("Message", "Messages", request.Message);
        writer.SetObject("Context", "DosServices", request.Context, "Service");
        writer.SetObject("Service", "DosServices", request.Service, "Service");
        if (request.SlotStatuses.Count > 0)
            writer.SetList("SlotStatuses", request.SlotStatuses);
        if (!request.HasIncludes)
            writer.Set("HasIncludes", "false");
        if (request.Parameters.Count > 0)
            writer.Set("Parameters", Literal.Expressions(request.Parameters.Select(Parameter)));
        writer.SetText("ResourceId", request.ResourceId);
        writer.SetObject("Patient", "Patients", request.Patient, "Patient");
        if (request.IsWithoutNhsNumber)
            writer.Set("IsWithoutNhsNumber", "true");
        writer.SetText("AppointmentId", request.AppointmentId);
        writer.SetText("ServiceRequestId", request.ServiceRequestId);
        writer.SetText("ServiceRequestStatus", request.ServiceRequestStatus);
        writer.SetText("Definition", request.Definition);
        writer.SetText("LinkedAppointmentId", request.LinkedAppointmentId);
        writer.Close(",");
    }

    public static void Expectation(SourceWriter writer, string member, ExpectationModel? expectation)
    {
        if (expectation is null)
            return;
        writer.Line($"{member} = new()");
        writer.Open();
        writer.Set("Status", Literal.Of(expectation.Status));
        writer.SetText("Resource", expectation.Resource);
        writer.SetText("Id", expectation.Id);
        writer.SetRow("Outcome", "Outcomes", expectation.Outcome);
        writer.SetList("Receives", expectation.Receives);
        writer.SetList("Sends", expectation.Sends);
        writer.SetList("ServerResources", expectation.ServerResources);
        writer.SetList("ClientResources", expectation.ClientResources);
        if (expectation.Definitions is { } definitions)
        {
            writer.Set("Definitions", Literal.Expressions(definitions.Select(group =>
                $"new({Literal.List(group.Names)}, {Literal.List(group.UseCases)})")));
        }

        if (expectation.Total is { } total)
            writer.Set("Total", Literal.Of(total));
        writer.SetText("Focus", expectation.Focus);
        writer.SetList("SlotStatuses", expectation.SlotStatuses);
        writer.SetList("Includes", expectation.Includes);
        writer.SetText("Body", expectation.Body);
        writer.SetText("Answer", expectation.Answer);
        writer.Close(",");
    }

    private static string Parameter(string text)
    {
        var (name, value) = Parameters.Split(text);
        return $"new({Literal.Of(name)}, {Literal.Of(value)})";
    }
}
