using System.Linq;
using Bars.Scenarios.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Class <c>Patients</c>: a nested class of constants per patient.</summary>
internal static class PatientEmitter
{
    public static SourceText Emit(EquatableArray<PatientModel> patients, EmitTarget target)
    {
        var writer = SourceWriter.ForFile(target);
        writer.Line();
        writer.Summary("Test patients (guide, \"INT Test Patient (traceable on SPINE)\").");
        writer.OpenTable(CatalogueNames.Patients);
        foreach (var patient in patients)
        {
            Patient(writer, patient);
            writer.Line();
        }

        writer.Lists(
            "Patient", "patients",
            patients.Where(patient => patient.IsDocumented).Select(Object),
            patients.Where(patient => !patient.IsDocumented).Select(Object));
        writer.Close();
        return writer.ToSourceText();
    }

    private static string Object(PatientModel patient) => $"{patient.Name}.Patient";

    private static void Patient(SourceWriter writer, PatientModel patient)
    {
        var what = patient.Title ?? (patient.Family is null ? patient.Name : $"{patient.Given} {patient.Family}, born {patient.BirthDate}");
        writer.Summary(
            DocComment.Escape($"{what}: NHS number {patient.NhsNumber}."),
            DocComment.Cells(patient.Guide).Concat(DocComment.Errata(patient.Errata)));
        writer.Open($"public static class {patient.Name}");
        Constant(writer, CatalogueNames.NhsNumber, "NHS number", patient.NhsNumber);
        Constant(writer, "Family", "Surname as printed", patient.Family);
        Constant(writer, "Given", "Forename as printed", patient.Given);
        Constant(writer, "BirthDate", "Date of birth as a FHIR date", patient.BirthDate);
        Constant(writer, "Gender", "FHIR AdministrativeGender", patient.Gender);
        Constant(writer, "PostalCode", "Postcode as printed", patient.PostalCode);
        writer.Summary("The patient as an object.");
        writer.OpenProperty("Patient", "Patient");
        writer.Set("Name", Literal.Of(patient.Name));
        writer.Set("NhsNumber", "NhsNumber");
        foreach (var (member, value) in new[]
        {
            ("Family", patient.Family), ("Given", patient.Given), ("BirthDate", patient.BirthDate), ("Gender", patient.Gender),
            ("PostalCode", patient.PostalCode),
        })
        {
            if (value is not null)
                writer.Set(member, $"{patient.Name}.{member}");
        }

        writer.SetText("Title", patient.Title);
        writer.Set("IsDocumented", Literal.Of(patient.IsDocumented));
        writer.SetGuide(patient.Guide);
        writer.SetErrata(patient.Errata);
        writer.Close(";");
        writer.Close();
    }

    private static void Constant(SourceWriter writer, string name, string what, string? value)
    {
        if (value is null)
            return;
        writer.Summary(DocComment.Escape($"{what}: {value}."));
        writer.Line($"public const string {name} = {Literal.Of(value)};");
        writer.Line();
    }
}
