using System.Linq;
using System.Xml.Linq;
using FluentAssertions;
using Hl7.Fhir.Model;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Messages;

public sealed class HostileValueTests
{
    private static readonly XNamespace Fhir = "http://hl7.org/fhir";

    [Theory]
    [InlineData("O\"Brien")]
    [InlineData("\"},\"gender\":\"female")]
    [InlineData("C:\\temp\\")]
    [InlineData("line\r\nline\tend")]
    [InlineData("Zoë 😀 漢字")]
    [InlineData("<script>&amp;</script>")]
    [InlineData("\u0001\u001f\u007f\u0085\u2028")]
    public void A_value_comes_back_as_it_was_given(string value)
    {
        var text = Rendering.Text("BookingRequestNewFull", new MessageValues { Now = Rendering.Now, Family = value, Source = value, AppointmentId = value });

        using var document = System.Text.Json.JsonDocument.Parse(text);
        var entries = document.RootElement.GetProperty("entry");
        entries[2].GetProperty("resource").GetProperty("name")[0].GetProperty("family").GetString().Should().Be(value);
        entries[0].GetProperty("resource").GetProperty("source").GetProperty("endpoint").GetString().Should().Be("https://fhir.nhs.uk/Id/dos-service-id|" + value);
        entries[1].GetProperty("resource").GetProperty("id").GetString().Should().Be(value);
        entries[2].GetProperty("resource").GetProperty("gender").GetString().Should().Be("female");
    }

    [Theory]
    [InlineData("O\"Brien")]
    [InlineData("\" /><gender value=\"female")]
    [InlineData("line\r\nline\tend")]
    [InlineData("Zoë 😀 漢字 \u007f\u0085\u2028")]
    [InlineData("<script>&amp;</script>]]>")]
    public void In_XML_too(string value)
    {
        var text = Rendering.Xml("BookingRequestNewFull", new MessageValues { Now = Rendering.Now, Family = value, Source = value, AppointmentId = value });

        var resources = XDocument.Parse(text).Descendants(Fhir + "resource").Elements().ToList();
        Value(resources[2].Element(Fhir + "name")!.Element(Fhir + "family")!).Should().Be(value);
        Value(resources[0].Element(Fhir + "source")!.Element(Fhir + "endpoint")!).Should().Be("https://fhir.nhs.uk/Id/dos-service-id|" + value);
        Value(resources[1].Element(Fhir + "id")!).Should().Be(value);
    }

    [Fact]
    public void What_XML_can_not_hold_becomes_the_replacement_character()
    {
        var text = Rendering.Xml("BookingRequestNewFull", new MessageValues { Now = Rendering.Now, Family = "a\u0001b\ud83dc\uffff" });

        text.Should().Contain("<family value=\"a\ufffdb\ufffdc\ufffd\" />");
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        var bundle = Rendering.Bundle("BookingRequestNewFull", new MessageValues { Now = Rendering.Now, Family = "a\ud83db" });

        bundle.The<Hl7.Fhir.Model.Patient>().Name[0].Family.Should().Be("a\ufffdb");
    }

    [Fact]
    public void A_long_value_fits()
    {
        var value = new string('"', 200_000);

        var bundle = Rendering.Bundle("BookingRequestNewFull", new MessageValues { Now = Rendering.Now, Family = value });

        bundle.The<Hl7.Fhir.Model.Patient>().Name[0].Family.Should().Be(value);
    }

    private static string Value(XElement element) => element.Attribute("value")!.Value;
}
