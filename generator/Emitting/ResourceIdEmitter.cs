using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Model;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Ids of resources in <c>ResourceIds</c>, by area: for each row that has one, a constant named like the row.</summary>
internal static class ResourceIdEmitter
{
    // Rows that read come first: several rows may have one id, and analyzers propose the first constant.
    public static void Emit(SourceWriter writer, AreaModel area) =>
        Emit(writer, area.Name, area.Rows.OrderBy(row => row.Request.ResourceId is null).Select(row => (row.Name, row.Title, Of(row.Request, row.Expectation))));

    public static void Emit(SourceWriter writer, string area, StatefulModel table) =>
        Emit(writer, area, table.Events.Select(@event => (@event.Name, @event.Title, Of(@event))));

    private static void Emit(SourceWriter writer, string area, IEnumerable<(string Name, string Title, (string Id, string What)? Resource)> rows)
    {
        var constants = rows.Where(row => row.Resource is not null).ToList();
        if (constants.Count == 0)
            return;
        writer.Line();
        writer.Open($"{writer.Target.Visibility} static partial class {CatalogueNames.ResourceIds}");
        writer.Summary($"Ids of resources of the guide's table \"{DocComment.Escape(area)}\".");
        writer.OpenType($"public static class {area}");
        foreach (var (name, title, resource) in constants)
        {
            if (name != constants[0].Name)
                writer.Line();
            var (id, what) = resource!.Value;
            writer.Line($"/// <summary>{new Escaped(title)}: {new Escaped(what)} {new Escaped(id)}.</summary>");
            writer.Line($"public const string {name} = {new Quoted(id)};");
        }

        writer.Close();
        writer.Close();
    }

    private static (string Id, string What)? Of(RequestModel request, ExpectationModel expectation)
    {
        if (request.ResourceId is { } read)
            return (read, $"{request.Interaction} that is read,");
        return expectation.Id is { } answered ? (answered, $"{expectation.Resource} of the answer,") : null;
    }

    private static (string Id, string What)? Of(StatefulEventModel @event) =>
        @event.Cells.Select(cell => Of(@event.Request, cell.Expectation)).FirstOrDefault(resource => resource is not null)
        ?? (@event.Request.LinkedAppointmentId is { } linked ? (linked, "Appointment that the referral is linked to,") : null);
}
