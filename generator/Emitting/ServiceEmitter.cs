using System.Linq;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Class <c>DosServices</c>: a nested class of constants per service.</summary>
internal static class ServiceEmitter
{
    public static SourceText Emit(EquatableArray<ServiceModel> services, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Summary("Services of the UserTest Directory of Services (guide, \"UserTest DoS Services\").");
        writer.OpenTable(CatalogueNames.DosServices);
        foreach (var service in services)
        {
            Service(writer, service);
            writer.Line();
        }

        writer.Lists(
            "DosService", "services",
            services.Where(service => service.IsDocumented).Select(Object),
            services.Where(service => !service.IsDocumented).Select(Object));
        writer.Close();
        return writer.ToSourceText();
    }

    private static string Object(ServiceModel service) => $"{service.Name}.Service";

    private static void Service(SourceWriter writer, ServiceModel service)
    {
        writer.Summary(
            DocComment.Escape($"{service.Title}: {service.Id}."),
            DocComment.Cells(service.Guide).Concat(DocComment.Errata(service.Errata)));
        writer.Open($"public static class {service.Name}");
        writer.Summary(DocComment.Escape($"Service id: {service.Id}."));
        writer.Line($"public const string {CatalogueNames.ServiceId} = {Literal.Of(service.Id)};");
        writer.Line();
        writer.Summary("Value of the header NHSD-Target-Identifier: Base64 of a JSON identifier, ready to send.");
        writer.Line($"public const string {CatalogueNames.TargetIdentifier} = {Literal.Of(service.TargetIdentifier)};");
        writer.Line();
        writer.Summary("The service as an object.");
        writer.OpenProperty("DosService", "Service");
        writer.Set("Name", Literal.Of(service.Name));
        writer.Set("Id", "Id");
        writer.Set("TargetIdentifier", "TargetIdentifier");
        writer.Set("Title", Literal.Of(service.Title));
        writer.Set("IsDocumented", Literal.Of(service.IsDocumented));
        writer.SetGuide(service.Guide);
        writer.SetErrata(service.Errata);
        writer.Close(";");
        writer.Close();
    }
}
