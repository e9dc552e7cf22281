using System;
using System.Globalization;

namespace Bars.Scenarios.StandIn.Answers;

/// <summary>Writes an answer into a buffer that is known to be large enough.</summary>
internal ref struct AnswerWriter
{
    /// <summary>Length of an instant.</summary>
    public const int InstantLength = 33;

    private readonly Span<byte> _target;
    private readonly DateTimeOffset _now;
    private FreshIds _ids;

    /// <summary>Starts an answer.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="ids">New ids.</param>
    /// <param name="now">The time of the answer.</param>
    public AnswerWriter(Span<byte> target, FreshIds ids, DateTimeOffset now)
    {
        _target = target;
        _ids = ids;
        _now = now;
    }

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    public void Write(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(_target[Length..]);
        Length += text.Length;
    }

    public void WriteId() => Length += _ids.Write(_target[Length..]);

    public void WriteNow()
    {
        _now.TryFormat(_target[Length..], out var written, "O", CultureInfo.InvariantCulture);
        Length += written;
    }

    public void WriteDigit() => _target[Length++] = (byte)('0' + Random.Shared.Next(10));
}
