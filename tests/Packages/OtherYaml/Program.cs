using Bars.Scenarios;
using Other.Yaml;

// Each generator has read YAML with the YamlDotNet that its package brought.
if (OtherYaml.Version != "16.0.0.0" || OtherYaml.Word != "other")
    throw new InvalidOperationException($"The other generator ran with YamlDotNet {OtherYaml.Version}.");
Console.WriteLine($"{OtherYaml.Word} {OtherYaml.Version}, {Patients.Dyball.NhsNumber}");
