using System;
using System.Buffers;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>
/// Finds the ends of JSON values, and makes sure of their form on the way. Numbers, literals and escapes are left to the
/// library's reader; for all else it takes too long: stepping over a message is most of an answer.
/// </summary>
internal static class JsonSkip
{
    /// <summary>The most levels of objects and arrays, as in the library's reader.</summary>
    public const int MaxDepth = 64;

    private static readonly SearchValues<byte> Whitespace = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> EndOfScalar = SearchValues.Create(" \t\r\n,]}"u8);
    private static readonly SearchValues<byte> EndOfPlainText = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(control => (byte)control)]);

    /// <summary>Goes to the next token.</summary>
    /// <returns>Its first byte; 0 at the end of the text.</returns>
    public static byte Space(ReadOnlySpan<byte> json, ref int at)
    {
        if ((uint)at < (uint)json.Length && json[at] > ' ')
            return json[at];
        var length = json[at..].IndexOfAnyExcept(Whitespace);
        at = length < 0 ? json.Length : at + length;
        return length < 0 ? (byte)0 : json[at];
    }

    /// <summary>The end of the value at an offset.</summary>
    /// <param name="json">The text.</param>
    /// <param name="at">Offset of the value.</param>
    /// <param name="depth">Number of objects and arrays around it.</param>
    /// <exception cref="JsonException">It is not well-formed, or nests too deeply.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)] // Quicker so: what it counts stays in registers.
    public static int Value(ReadOnlySpan<byte> json, int at, int depth)
    {
        var outside = depth;
        // A bit for each level entered: whether it is an object.
        var objects = 0UL;
        do
        {
            var next = Space(json, ref at);
            if (next is (byte)'{' or (byte)'[')
            {
                if (depth++ == MaxDepth)
                    throw new JsonException();
                objects = (objects << 1) | (next == '{' ? 1UL : 0);
                at++;
                if (Space(json, ref at) != Close(objects))
                {
                    if (next == '{')
                        at = Name(json, at);
                    continue;
                }
            }
            else
            {
                at = next == '"' ? Text(json, at, out _) : Scalar(json, at);
            }

            while (depth > outside)
            {
                next = Space(json, ref at);
                at++;
                if (next == ',')
                {
                    if ((objects & 1) != 0)
                        at = Name(json, at);
                    break;
                }
                if (next != Close(objects))
                    throw new JsonException();
                objects >>= 1;
                depth--;
            }
        }
        while (depth > outside);
        return at;
    }

    /// <summary>The end of the string at an offset.</summary>
    /// <param name="json">The text.</param>
    /// <param name="start">Offset of the opening quote.</param>
    /// <param name="escaped">Whether it has escapes, which are those of JSON.</param>
    /// <exception cref="JsonException">It does not end, or has an escape or a control character that JSON does not know.</exception>
    public static int Text(ReadOnlySpan<byte> json, int start, out bool escaped)
    {
        escaped = false;
        for (var at = EndOfPlain(json, start + 1); ; at = EndOfPlain(json, at + 2))
        {
            if (json[at] == '"')
            {
                if (escaped)
                    CheckEscapes(json[start..(at + 1)]);
                return at + 1;
            }
            if (json[at] != '\\')
                throw new JsonException();
            escaped = true;
        }
    }

    /// <summary>The end of the colon that comes next.</summary>
    /// <exception cref="JsonException">Something else does.</exception>
    public static int Colon(ReadOnlySpan<byte> json, int at)
    {
        if (Space(json, ref at) != ':')
            throw new JsonException();
        return at + 1;
    }

    private static byte Close(ulong objects) => (objects & 1) != 0 ? (byte)'}' : (byte)']';

    private static int Name(ReadOnlySpan<byte> json, int at)
    {
        if (Space(json, ref at) != '"')
            throw new JsonException();
        return Colon(json, Text(json, at, out _));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfPlain(ReadOnlySpan<byte> json, int at)
    {
        for (; at <= json.Length - Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            var block = Vector512.LoadUnsafe(in MemoryMarshal.GetReference(json), (nuint)at);
            var ends = (Vector512.Equals(block, Vector512.Create((byte)'"'))
                | Vector512.Equals(block, Vector512.Create((byte)'\\'))
                | Vector512.LessThan(block, Vector512.Create((byte)' '))).ExtractMostSignificantBits();
            if (ends != 0)
                return at + BitOperations.TrailingZeroCount(ends);
        }
        return EndOfPlainNearEnd(json, at);
    }

    // This and what follows is rare, and kept out of the callers, which would make room for a reader each time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EndOfPlainNearEnd(ReadOnlySpan<byte> json, int at)
    {
        var length = at > json.Length ? -1 : json[at..].IndexOfAny(EndOfPlainText);
        return length < 0 ? throw new JsonException() : at + length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CheckEscapes(ReadOnlySpan<byte> text) => new Utf8JsonReader(text).Read();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Scalar(ReadOnlySpan<byte> json, int at)
    {
        var length = json[at..].IndexOfAny(EndOfScalar);
        var scalar = length < 0 ? json[at..] : json.Slice(at, length);
        var reader = new Utf8JsonReader(scalar);
        reader.Read();
        return reader.BytesConsumed == scalar.Length ? at + scalar.Length : throw new JsonException();
    }
}
