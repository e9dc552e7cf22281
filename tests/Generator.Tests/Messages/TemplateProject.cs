using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Bars.Scenarios.Generator.Messages;
using Bars.Scenarios.Generator.Tests.Harness;

namespace Bars.Scenarios.Generator.Tests.Messages;

/// <summary>Projects that ask for message templates.</summary>
internal static class TemplateProject
{
    public const string Yaml = """
        interactions:
          - {name: NewBooking, method: POST, path: /$process-message, event: booking-request, reason: new, returns: Bundle}
        useCases:
          - {code: a1t1, display: '111 - ED'}
        placeholders: {target: '111111111', source: '2222222222', clock: '2024-11-27T09:30:00+00:00'}
        messages:
          - name: Booking
            title: A booking
            interaction: NewBooking
            file: messages/booking.json
            useCase: a1t1
            nhsNumber: '9476719931'

        """;

    public const string Json = """
        {
          "resourceType": "Bundle",
          "timestamp": "2024-11-27T09:30:00.0000000+00:00",
          "entry": [
            {
              "resource": {
                "resourceType": "MessageHeader",
                "destination": [{ "endpoint": "https://fhir.nhs.uk/Id/dos-service-id|111111111" }],
                "source": { "endpoint": "https://fhir.nhs.uk/Id/dos-service-id|2222222222" },
                "definition": "https://example.org/a"
              }
            },
            { "resource": { "resourceType": "Patient", "identifier": [{ "value": "9476719931" }] } }
          ]
        }

        """;

    // What the runtime has; the generated code is compiled against it.
    private const string Runtime = """
        namespace Bars.Scenarios.Runtime;

        internal delegate System.ReadOnlySpan<byte> TemplateText();

        internal sealed class MessageTemplate(string name, TemplateText text, TemplateSlot[] slots)
        {
            public string Name => name + text().Length + slots.Length;
        }

        internal sealed class MessageTemplateSet(params MessageTemplate[] templates)
        {
            public MessageTemplate Find(string name) => System.Array.Find(templates, template => template.Name == name)!;
        }
        """;

    private static readonly GeneratorInput Empty = new(
        ImmutableSortedDictionary<string, string>.Empty,
        ImmutableDictionary<string, string>.Empty.Add("ScenariosEmit", "messages").Add("RootNamespace", "Example"),
        [Runtime, Repository.Read("runtime", "Runtime", "Messages", "SlotKind.cs"), Repository.Read("runtime", "Runtime", "Messages", "TemplateSlot.cs")]);

    /// <summary>A table with one message, and its file.</summary>
    public static GeneratorInput Small { get; } = Empty.WithFile("/p/scenarios.yaml", Yaml).WithFile("/p/messages/booking.json", Json);

    /// <summary>The table and the messages of the repository.</summary>
    public static GeneratorInput Real { get; } = Directory.GetFiles(Repository.PathOf("catalogue", "messages"), "*.json")
        .Append(Repository.PathOf("scenarios.yaml"))
        .Aggregate(Empty, (input, path) => input.WithFile(path, File.ReadAllText(path)));

    public static GeneratorResult Run(GeneratorInput input) => GeneratorHarness.Run(input, new MessageTemplateGenerator());

    /// <summary>The files that an edit writes again, sorted.</summary>
    public static string[] ReEmitted(GeneratorInput before, GeneratorInput after) =>
        [.. Steps.Emitted(GeneratorHarness.Rerun(before, after, new MessageTemplateGenerator())).Order(System.StringComparer.Ordinal)];

    public static GeneratorInput Edit(this GeneratorInput input, string path, string before, string after)
    {
        var file = input.Files.Keys.Single(key => key.EndsWith(path, System.StringComparison.Ordinal));
        var text = input.Files[file].Replace(before, after, System.StringComparison.Ordinal);
        return text == input.Files[file] ? throw new System.ArgumentException($"'{before}' is not in {path}.") : input.WithFile(file, text);
    }
}
