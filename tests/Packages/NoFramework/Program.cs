using Bars.Scenarios;
using Bars.Scenarios.Runtime;
using Bars.Scenarios.StandIn;

using var client = new HttpClient(new TkwStandInHandler()) { BaseAddress = new Uri($"http://localhost{TkwStandIn.DefaultBasePath}") };
var passed = 0;
await foreach (var result in new ScenarioRunner(client).RunAsync(BookingScenarios.All))
{
    result.Verdict.ThrowIfFailed();
    passed++;
}

Console.WriteLine($"{passed} bookings passed, target {DosServices.Tkw.Id}");
return passed > 0 && Patients.Dyball.NhsNumber == "9658499007" ? 0 : 1;
