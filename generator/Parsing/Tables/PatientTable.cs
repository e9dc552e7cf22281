using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Generator.Diagnostics;
using Bars.Scenarios.Generator.Model;
using Bars.Scenarios.Generator.Parsing.Checks;

namespace Bars.Scenarios.Generator.Parsing.Tables;

/// <summary>Test patients.</summary>
internal static class PatientTable
{
    public static void Read(Block root, TableContext context)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        context.ReadRows(root, "patients", context.Patients,
            Keys.Patient,
            "name",
            block =>
            {
                var patient = new PatientModel(
                    block.Name("name"),
                    block.Text("nhsNumber"),
                    block.OptionalText("family"),
                    block.OptionalText("given"),
                    block.OptionalText("birthDate"),
                    block.OptionalWord("gender", Words.Gender),
                    block.OptionalText("postalCode"),
                    block.OptionalText("title"),
                    block.Flag("documented", otherwise: true),
                    block.Cells("guide", Keys.PatientCells),
                    context.ErrataOf(block, $"Patient{block.OptionalText("name")}"));
                Check(block, patient);
                TableContext.Unique(block, "nhsNumber", patient.NhsNumber, numbers, "the NHS number");
                return patient;
            });
    }

    private static void Check(Block block, PatientModel patient)
    {
        TableContext.CheckNhsNumber(block, "nhsNumber", patient.NhsNumber, IsPrinted(patient), patient.Errata);
        if (!block.Failed && patient.BirthDate is { } birthDate && !Formats.IsDate(birthDate))
            block.Fail(Descriptors.MalformedDate, block.PlaceOf("birthDate"), Block.Shorten(birthDate), "FHIR date such as 1932-10-29");
        PrintedValues.CheckCell(block, patient.Guide, "surname", patient.Family, patient.Errata);
        PrintedValues.CheckCell(block, patient.Guide, "forename", patient.Given, patient.Errata);
        PrintedValues.CheckCell(block, patient.Guide, "nhsNo", patient.NhsNumber, patient.Errata);
        PrintedValues.CheckCell(block, patient.Guide, "postcode", patient.PostalCode, patient.Errata);
        PrintedValues.CheckCell(block, patient.Guide, "sex", patient.Gender switch { "male" => "M", "female" => "F", _ => patient.Gender }, patient.Errata);
        if (patient.Guide.TextOf("dob") is { } dob && Formats.FromPrintedDate(dob) != patient.BirthDate)
            PrintedValues.CheckCell(block, patient.Guide, "dob", patient.BirthDate, patient.Errata);
    }

    private static bool IsPrinted(PatientModel patient) => patient.Guide.Any(cell => cell.Text == patient.NhsNumber);
}
