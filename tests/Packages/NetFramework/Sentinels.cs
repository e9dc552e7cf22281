using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios;

namespace Supplier.NetFramework
{
    /// <summary>What a .NET Framework project uses of the catalogue.</summary>
    public static class Sentinels
    {
        public const string Patient = Patients.Dyball.NhsNumber;

        public const string Scenario = ScenarioIds.Booking.CancelBooking;

        public static readonly string Target = DosServices.Tkw.TargetIdentifier;

        public static IEnumerable<int> Statuses() =>
            ScenarioCatalogue.Default.InArea("Booking").Select(scenario => scenario.Expectation.Status);
    }
}
