using System;
using System.Linq;
using Hl7.Fhir.Model;

namespace Bars.Scenarios.Reports;

/// <summary>What TKW calls an exchange: from the message header of a body, or else from the path.</summary>
internal static class InteractionId
{
    /// <summary>For example <c>messaging:new:booking-request</c>; <see langword="null"/> when neither says anything.</summary>
    public static string? Of(RecordedRequest request, CheckedBody body, ScenarioCatalogue catalogue)
    {
        if (body.Root?.Poco is Bundle)
        {
            // Read from the text, so that codes that FHIR does not know are seen as they are.
            var header = body.Source?.DescendantsAndSelf().FirstOrDefault(node => node.Name == "resource" && node.Children.Any(IsHeaderPart));
            var reason = header?.Locate("x.reason.coding.code").Text;
            var happening = header?.Locate("x.eventCoding.code").Text;
            if (reason is not null && happening is not null)
                return $"messaging:{reason}:{happening}";
        }

        var path = request.Url.Split('?', 2)[0];
        return request.Method != "GET" ? null : catalogue.Interactions
            .FirstOrDefault(interaction => interaction.ReportId is not null && path.Contains(interaction.Path, StringComparison.Ordinal))?.ReportId;
    }

    private static bool IsHeaderPart(SourceNode node) => node.Name is "eventCoding" or "eventUri";
}
