using System;
using System.Buffers;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Bars.Scenarios.Generator.Emitting;

/// <summary>Characters of a file in the making, in an array that is lent and given back.</summary>
internal sealed class TextBuffer : IDisposable
{
    private const int Smallest = 1024;
    private const int LargeObject = 40_000;

    private char[] _characters = ArrayPool<char>.Shared.Rent(Smallest);
    private int _length;

    public void Append(string text) => Append(text.AsSpan());

    public void Append(char character)
    {
        Reserve(1);
        _characters[_length++] = character;
    }

    public void Append(ReadOnlySpan<char> characters)
    {
        Reserve(characters.Length);
        characters.CopyTo(_characters.AsSpan(_length));
        _length += characters.Length;
    }

    public void Append(char character, int count)
    {
        Reserve(count);
        _characters.AsSpan(_length, count).Fill(character);
        _length += count;
    }

    /// <summary>The text; a long one copied in pieces, because one string of it would be a large object, which costs a full collection.</summary>
    public SourceText ToSourceText() => _length < LargeObject
        ? SourceText.From(ToString(), Encoding.UTF8)
        : SourceText.From(new Reader(_characters, _length), _length, Encoding.UTF8);

    public override string ToString() => new(_characters, 0, _length);

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        _length = 0;
    }

    private void Reserve(int count)
    {
        if (_characters.Length - _length >= count)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_characters.Length * 2, _length + count));
        _characters.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }

    private sealed class Reader(char[] characters, int length) : TextReader
    {
        private int _position;

        public override int Peek() => _position < length ? characters[_position] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            count = Math.Min(count, length - _position);
            Array.Copy(characters, _position, buffer, index, count);
            _position += count;
            return count;
        }
    }
}
