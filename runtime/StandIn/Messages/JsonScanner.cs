using System;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Bars.Scenarios.StandIn.Messages;

/// <summary>
/// Walks over JSON as <see cref="Utf8JsonReader"/> does, but steps over what nobody asks for at several times its speed
/// (see <see cref="JsonSkip"/>). It takes and refuses the same texts.
/// </summary>
/// <param name="json">Valid UTF-8 without byte order mark.</param>
internal ref struct JsonScanner(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _position;
    private int _depth;
    private bool _textIsEscaped;

    /// <summary>Offset of what comes next: of a token after <see cref="Peek"/>, otherwise right behind what was read.</summary>
    public readonly int Position => _position;

    /// <summary>Offset of the string read last, with its quotes.</summary>
    public int TextStart { get; private set; }

    /// <summary>Length of the string read last, with its quotes.</summary>
    public int TextLength { get; private set; }

    private readonly ReadOnlySpan<byte> Quoted => _json.Slice(TextStart, TextLength);

    private readonly ReadOnlySpan<byte> Plain => _json.Slice(TextStart + 1, TextLength - 2);

    /// <summary>Goes to the next token.</summary>
    /// <returns>Its first byte; 0 at the end of the text.</returns>
    public byte Peek() => JsonSkip.Space(_json, ref _position);

    /// <summary>Enters the object or array that comes next.</summary>
    /// <param name="close">The bracket that closes it.</param>
    /// <returns>Whether it has an item; it is left when not.</returns>
    public bool Enter(char close)
    {
        if (_depth++ == JsonSkip.MaxDepth)
            throw new JsonException();
        _position++;
        return Peek() != close || Leave();
    }

    /// <summary>Goes on to the next item of the object or array entered.</summary>
    /// <param name="close">The bracket that closes it.</param>
    /// <returns>Whether there is one; the object or array is left when not.</returns>
    public bool Next(char close)
    {
        var next = Peek();
        if (next == close)
            return Leave();
        if (next != ',')
            throw new JsonException();
        _position++;
        return true;
    }

    /// <summary>Reads the name of a property, and the colon.</summary>
    public void ReadName()
    {
        if (Peek() != '"')
            throw new JsonException();
        ReadText();
        _position = JsonSkip.Colon(_json, _position);
    }

    /// <summary>Reads the string that comes next; its opening quote has been seen.</summary>
    public void ReadText()
    {
        TextStart = _position;
        _position = JsonSkip.Text(_json, _position, out _textIsEscaped);
        TextLength = _position - TextStart;
    }

    /// <summary>Whether the string read last is this one.</summary>
    public readonly bool TextIs(ReadOnlySpan<byte> value) => _textIsEscaped ? EscapedTextIs(value) : Plain.SequenceEqual(value);

    /// <summary>Whether the string read last may start so: some JSON writers escape every slash.</summary>
    public readonly bool TextMayStartWith(ReadOnlySpan<byte> start) => _textIsEscaped || Plain.StartsWith(start);

    /// <summary>The string read last.</summary>
    /// <exception cref="InvalidOperationException">It holds half a surrogate pair.</exception>
    public readonly string GetText() => _textIsEscaped ? EscapedText() : Encoding.UTF8.GetString(Plain);

    /// <summary>Skips the value that comes next.</summary>
    /// <returns>Its offset.</returns>
    public int Skip()
    {
        Peek();
        var start = _position;
        _position = JsonSkip.Value(_json, start, _depth);
        return start;
    }

    /// <summary>Makes sure that nothing but whitespace is left.</summary>
    public void End()
    {
        if (Peek() != 0 || _position < _json.Length)
            throw new JsonException();
    }

    private bool Leave()
    {
        _depth--;
        _position++;
        return false;
    }

    // Rare, and kept out of the callers, which would make room for a reader each time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool EscapedTextIs(ReadOnlySpan<byte> value) => OpenText().ValueTextEquals(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly string EscapedText() => OpenText().GetString()!;

    private readonly Utf8JsonReader OpenText()
    {
        var reader = new Utf8JsonReader(Quoted);
        reader.Read();
        return reader;
    }
}
