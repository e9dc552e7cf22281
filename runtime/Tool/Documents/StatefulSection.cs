using System.Linq;

namespace Bars.Scenarios.Tool.Documents;

/// <summary>The state transition table as a section of a page.</summary>
internal static class StatefulSection
{
    public static void Write(Markdown page, StatefulTable table) => page
        .Heading(2, "Stateful")
        .Block($"""
            Requests for the patient {table.Patient.NhsNumber} (or {table.Alias.NhsNumber}) are answered by what the same end user organisation did
            before. A cell says the answer and the state afterwards. The state goes back to {table.States[0].Title} at {table.ResetTime} {table.ResetZone}
            every night. A referral is linked if it refers to `Appointment/{table.AppointmentId}`.
            Errata: {ErratumLinks.To(table.Errata)}.
            """)
        .Table(
            ["Event", "Sent", .. table.States.Select(state => Markdown.Escape(state.Title))],
            table.Events.Select(happening => (string[])
            [
                Markdown.Escape(happening.Title),
                DocumentWords.Sent(happening.Request),
                .. happening.Cells.Select(cell => $"{Answer(cell.Expectation)} → {table.States.Single(state => state.Name == cell.Next).Title}{Errata(cell)}"),
            ]))
        .Block($"The id of a cell names the event and the state before, for example `{table.Events[0].Cells[0].Id}`.");

    private static string Answer(Expectation expectation) =>
        expectation.Outcome is { } outcome ? $"{expectation.Status} {outcome.Name}" : $"{expectation.Status}";

    private static string Errata(StatefulCell cell) => cell.Errata.Count == 0 ? "" : $" ({ErratumLinks.To(cell.Errata)})";
}
