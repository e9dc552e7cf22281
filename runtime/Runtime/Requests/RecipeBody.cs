using System;
using System.Buffers;

namespace Bars.Scenarios.Runtime;

/// <summary>Fills a message template with what a recipe, a sender and a clock say.</summary>
internal static class RecipeBody
{
    public static void Write(MessageBody message, RequestRecipe recipe, SenderIdentity sender, DateTimeOffset now, BodyFormat format, IBufferWriter<byte> writer)
    {
        var patient = recipe.Patient;
        MessageTemplates.Find(message.Name).In(format).WriteTo(writer, new MessageValues
        {
            Now = now,
            NhsNumber = patient?.NhsNumber,
            IsWithoutNhsNumber = recipe.IsWithoutNhsNumber,
            Family = patient?.Family,
            Given = patient?.Given,
            Gender = patient?.Gender,
            BirthDate = patient?.BirthDate,
            PostalCode = patient?.PostalCode,
            Target = recipe.Target.Id,
            Source = sender.ServiceId,
            Definition = recipe.Definition,
            AppointmentId = recipe.AppointmentId,
            ServiceRequestId = recipe.ServiceRequestId,
            ServiceRequestStatus = recipe.ServiceRequestStatus,
            LinkedAppointmentId = recipe.LinkedAppointmentId,
        });
    }
}
