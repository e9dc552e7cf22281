using System;
using System.Buffers;
using System.Text;
using Bars.Scenarios.StandIn.Formats;
using Bars.Scenarios.StandIn.Messages;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>Answers a message with its own Bundle, changed in a few places: the text is copied, not parsed and written again.</summary>
/// <param name="status">HTTP status code.</param>
/// <param name="transform">The changes.</param>
/// <param name="main">The resource that has the row's id.</param>
/// <param name="id">The row's id, if it has one.</param>
/// <param name="encounter">The receiver's Encounter.</param>
internal sealed class MessageReply(int status, Transform transform, ResourceKind main, string? id, ReceiverEncounter encounter) : Reply
{
    private const int IdBatch = 32;
    private static readonly int Growth = Edit.MostPerResource * (AnswerWriter.InstantLength + "\"id\":\"\","u8.Length);

    private readonly byte[]? _id = id is null ? null : Encoding.UTF8.GetBytes(id);

    public override StandInResponse Respond(Exchange exchange)
    {
        var response = exchange.Respond(status);
        var message = exchange.Facts.Message!;
        if (transform == Transform.Echo)
            response.Body = message.Json;
        else
            Rewrite(message, exchange, response);
        if (exchange.Format != ResponseFormat.Json)
            response.Body = FhirText.JsonToXml(response.Body.Span);
        return response;
    }

    private void Rewrite(Message message, Exchange exchange, StandInResponse response)
    {
        var json = message.Json.Span;
        var room = json.Length + (message.Resources.Count * (Growth + (_id?.Length ?? 0)))
            + encounter.MaxLength + Of(message.Subject, json).Length + Of(message.EpisodeOfCare, json).Length;
        var rented = ArrayPool<byte>.Shared.Rent(room);
        var writer = new AnswerWriter(rented, new FreshIds(exchange.Options.NewId, stackalloc Guid[IdBatch]), exchange.Now);
        var copied = 0;
        Span<Edit> edits = stackalloc Edit[Edit.MostPerResource];
        var hasMain = false;
        foreach (ref readonly var part in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(message.Resources))
        {
            var isMain = !hasMain && _id is not null && part.Kind == main;
            hasMain |= isMain;
            foreach (var edit in edits[..Edit.Of(transform, part, isMain, message, edits)])
            {
                writer.Write(json[copied..edit.Start]);
                Apply(edit.Kind, ref writer);
                copied = edit.Start + edit.Length;
            }
        }
        if (transform.AppendsEncounter())
        {
            writer.Write(json[copied..message.EntryEnd]);
            encounter.Write(ref writer, Of(message.Subject, json), Of(message.EpisodeOfCare, json));
            copied = message.EntryEnd;
        }
        writer.Write(json[copied..]);
        response.Own(rented, writer.Length);
    }

    private void Apply(EditKind kind, ref AnswerWriter writer)
    {
        switch (kind)
        {
            case EditKind.InProgress:
                writer.Write("\"in-progress\""u8);
                return;
            case EditKind.Now:
                writer.Write("\""u8);
                writer.WriteNow();
                writer.Write("\""u8);
                return;
            case EditKind.AddedFreshId or EditKind.AddedRowId:
                writer.Write("\"id\":"u8);
                break;
        }
        writer.Write("\""u8);
        if (kind is EditKind.RowId or EditKind.AddedRowId)
            writer.Write(_id);
        else
            writer.WriteId();
        writer.Write("\""u8);
        if (kind is EditKind.AddedFreshId or EditKind.AddedRowId)
            writer.Write(","u8);
    }

    private static ReadOnlySpan<byte> Of(Range? range, ReadOnlySpan<byte> json) => range is { } found ? json[found] : default;
}
