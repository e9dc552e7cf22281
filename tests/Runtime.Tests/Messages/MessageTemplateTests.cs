using System;
using System.Buffers;
using FluentAssertions;
using Xunit;

namespace Bars.Scenarios.Runtime.Tests.Messages;

public sealed class MessageTemplateTests
{
    [Fact]
    public void An_unknown_name_gets_a_suggestion()
    {
        var find = () => MessageTemplates.Find("BookingRequestNewFul");

        find.Should().Throw<ArgumentException>().WithMessage("There is no template 'BookingRequestNewFul'. Did you mean 'BookingRequestNewFull'?*");
    }

    [Fact]
    public void A_value_without_a_place_is_refused()
    {
        var render = () => Rendering.Text("BookingRequestNewFull", new MessageValues { Now = Rendering.Now, ServiceRequestId = "1" });

        render.Should().Throw<ArgumentException>().WithMessage("The template BookingRequestNewFull has no place for ServiceRequestId;*");
    }

    [Fact]
    public void An_empty_id_is_still_valid_JSON()
    {
        var text = Rendering.Text("BookingRequestNewFull", new MessageValues { Now = Rendering.Now, AppointmentId = "" });

        text.Should().Contain("\"resourceType\":\"Appointment\",\"id\":\"\",\"meta\"");
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        var template = MessageTemplates.Find("ReferralNew111ToEd");
        var values = new MessageValues
        {
            Now = Rendering.Now,
            NhsNumber = "9658499007",
            Family = "DYBALL",
            Target = "2000072489",
            ServiceRequestId = "79120f41-a431-4f08-bcc5-1e67006fcae0",
        };
        var writer = new ArrayBufferWriter<byte>(64 * 1024);
        template.WriteTo(writer, values);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 10; round++)
        {
            writer.ResetWrittenCount();
            template.WriteTo(writer, values);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        writer.WrittenCount.Should().BeGreaterThan(18_000);
    }

    [Fact]
    public void Writing_appends_to_what_the_writer_holds()
    {
        var writer = new ArrayBufferWriter<byte>();
        writer.Write("before"u8);

        MessageTemplates.Find("ServiceRequestCancelled").WriteTo(writer, new MessageValues { Now = Rendering.Now });

        System.Text.Encoding.UTF8.GetString(writer.WrittenSpan).Should().StartWith("before{\"resourceType\":\"Bundle\"").And.EndWith("}");
    }
}
