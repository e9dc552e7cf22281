using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>UserTest DoS services, each with its ready value of the header that carries the target.</summary>
internal static class ServiceTable
{
    private const string TargetSlot = "${target}";

    public static void Read(Block root, TableContext context)
    {
        var template = context.Headers.Rows.FirstOrDefault(header => header.Value.Contains(TargetSlot))?.Value ?? TargetSlot;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        context.ReadRows(root, "services", context.Services, Keys.Service, "name", block =>
            {
                var guide = block.Cells("guide", Keys.ServiceCells);
                var id = block.Text("id");
                var service = new ServiceModel(
                    block.Name("name"),
                    id,
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(template.Replace(TargetSlot, id))),
                    block.OptionalText("title") ?? guide.TextOf("serviceName") ?? id,
                    block.Flag("documented", otherwise: true),
                    guide,
                    context.ErrataOf(block, $"Service{block.OptionalText("name")}"));
                if (!block.Failed && !Formats.IsServiceId(id))
                    block.WrongShape("id", "a service id of letters and digits", $"the text '{Block.Shorten(id)}'");
                TableContext.Unique(block, "id", id, ids, "the service id");
                PrintedValues.CheckCell(block, guide, "serviceId", id, service.Errata);
                return service;
            });
    }
}
