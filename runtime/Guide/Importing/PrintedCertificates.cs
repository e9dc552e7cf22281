using System;
using System.Collections.Generic;
using System.Linq;
using Bars.Scenarios.Guide.Editions;
using Bars.Scenarios.Guide.Reading;

namespace Bars.Scenarios.Guide.Importing;

/// <summary>Puts the certificates that stand below the tables of certificates into the rows they belong to.</summary>
internal sealed class PrintedCertificates
{
    private readonly List<(Place Place, string Pem, string Direction, string Heading)> _found = [];

    /// <summary>Takes the certificates of a part.</summary>
    public void Read(PagePart part, Headings headings)
    {
        foreach (var (place, pem) in PemText.In(part))
            _found.Add((place, pem, headings.Direction, headings.Path.LastOrDefault() ?? ""));
    }

    /// <summary>Completes the rows: by thumbprint, else by the heading above the certificate.</summary>
    public void Put(List<GuideRow> rows, List<Notice> notices)
    {
        foreach (var (place, pem, direction, heading) in _found)
        {
            var thumbprint = PemText.Thumbprint(pem);
            var index = thumbprint is null ? -1 : rows.FindIndex(row => row.Kind == TableKinds.Certificates && PemText.Hex(row.Plain("thumbprint")) == thumbprint);
            if (index < 0 && thumbprint is not null)
                index = rows.FindIndex(row => row.Kind == TableKinds.Certificates && row.Section == direction && heading.Contains(row.Plain("commonName"), StringComparison.OrdinalIgnoreCase));
            if (index >= 0 && rows[index]["pem"].Length == 0)
                rows[index] = rows[index] with { Cells = [.. rows[index].Cells, new("pem", pem)] };
            else
                notices.Add(new Notice(place, Problem(thumbprint, index), heading.Length > 0 ? heading : "certificate"));
        }
    }

    private static string Problem(string? thumbprint, int index) =>
        thumbprint is null ? "is a certificate that can not be read"
        : index < 0 ? $"is a certificate that no row lists, with the thumbprint {thumbprint}"
        : "is the second certificate of its row";
}
