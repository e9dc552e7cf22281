namespace Bars.Scenarios.Runtime;

/// <summary>A part of a template's text that is replaced.</summary>
/// <param name="Start">Offset of the part in bytes.</param>
/// <param name="Length">Length of the part in bytes: of an instant without its offset, and 0 where the member <c>id</c> is to be inserted.</param>
/// <param name="Kind">What takes its place.</param>
/// <param name="Shift">Of an instant: ticks after the template's clock.</param>
/// <param name="OffsetMinutes">Of an instant: its offset from UTC.</param>
internal readonly record struct TemplateSlot(int Start, int Length, SlotKind Kind, long Shift = 0, int OffsetMinutes = 0)
{
    /// <summary>Offset of the first byte behind the part.</summary>
    public int End => Start + Length;
}
