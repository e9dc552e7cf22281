using System;
using Bars.Scenarios.Generator.Tests.Harness;
using FluentAssertions;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Tests.Diagnostics;

/// <summary>A table with one or two rows of everything, to be broken in one place.</summary>
internal static class SmallCatalogue
{
    public const string Yaml =
        """
        guide: {title: Page, version: 1.8.1, core: 1.1.5, package: 1.34.0, source: 'https://example.org/page'}
        applications:
          - {name: Ed111, title: '111-ED'}
        headers:
          - {name: NHSD-Target-Identifier, value: '${target}', base64: true}
        sender: {odsCode: WASP, organisationName: Org, softwareId: S, softwareName: N, softwareVersion: '1', serviceId: '22'}
        interactions:
          - {name: Slots, method: GET, path: /Slot, returns: Bundle}
          - {name: NewBooking, method: POST, path: /$process-message, event: booking-request, reason: new, returns: Bundle, answer: booking}
        outcomes:
          system: https://example.org/codes
          profile: https://example.org/profile
          unmatched: BadRequest
          rows:
            - {name: BadRequest, status: 400, issue: invalid, code: REC_BAD_REQUEST, diagnostics: Bad.}
            - {name: NotFound, status: 404, issue: invalid, code: REC_NOT_FOUND, diagnostics: Missing.}
        services:
          - {name: Tkw, documented: false, title: First, id: '2000072489'}
          - {name: Tkw2, documented: false, title: Second, id: '2000073917'}
        patients:
          - {name: Dyball, documented: false, title: One, nhsNumber: '9658499007', birthDate: 1932-10-29}
          - name: Fowler
            guide: {surname: FOWLER, nhsNo: '9658499015'}
            nhsNumber: '9658499015'
            family: FOWLER
        useCases:
          - {code: a1t1, display: '111 - ED'}
        placeholders: {target: '11', source: '22', clock: '2024-11-27T09:30:00+00:00'}
        messages:
          - {name: Booking, title: Booking, interaction: NewBooking, file: messages/booking.json, useCase: a1t1, nhsNumber: '9476719931'}
        scenarios:
          - area: Booking
            rows:
              - name: FreeSlots
                guide: {test: Free Slots, application: '111-ED', value: '2000072489'}
                request: {interaction: Slots, target: Tkw, service: Tkw, slotStatus: [free]}
                sentinel: slot-service
                expect: {status: 200, resource: Bundle, slots: [free]}
              - name: NoSuchSlot
                documented: false
                title: No such Slot
                request: {interaction: Slots, target: Tkw, service: Tkw2}
                sentinel: slot-service
                expect: {status: 404, outcome: NotFound}
              - name: GoodBooking
                documented: false
                title: Booking
                request: {message: Booking, patient: Dyball, appointmentId: ce1c4ced-2a84-4198-9982-9caf894d0bb7}
                sentinel: nhs-number
                expect: {status: 200, resource: Appointment, id: ce1c4ced-2a84-4198-9982-9caf894d0bb7}
        errata:
          - {id: A01, problem: A problem., printed: '3478526985', used: Another., reason: A reason.}

        """;

    /// <summary>The table with one text replaced by another, in which «» stand around the token to be reported.</summary>
    public static (string Yaml, TextSpan Token) With(string before, string after)
    {
        var start = Yaml.IndexOf(before, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, "the table holds '{0}'", before);
        return Marked(Yaml.Remove(start, before.Length).Insert(start, after));
    }

    /// <summary>A text without its marks, and where they stood.</summary>
    public static (string Yaml, TextSpan Token) Marked(string text)
    {
        var open = text.IndexOf('«', StringComparison.Ordinal);
        var close = text.IndexOf('»', StringComparison.Ordinal);
        open.Should().BeGreaterThanOrEqualTo(0);
        return (text.Remove(close, 1).Remove(open, 1), TextSpan.FromBounds(open, close - 1));
    }

    /// <summary>Runs the generator twice, as every test does.</summary>
    public static GeneratorResult Run(string yaml) => GeneratorHarness.Run(GeneratorInput.Catalogue(yaml));
}
