using Bars.Scenarios;
using Other.Yaml;

// Two packages bring a YamlDotNet each; the SDK hands the newer one to the compiler, and both generators read YAML with it.
Console.WriteLine($"The other generator read '{OtherReader.Word}' with YamlDotNet {OtherReader.Version}, ours {Patients.OurPatient.NhsNumber}.");
return OtherReader.Word == "other" && Patients.OurPatient.NhsNumber == "9434765919" ? 0 : 1;
