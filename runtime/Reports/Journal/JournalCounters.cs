namespace Bars.Scenarios.Reports;

/// <summary>What a journal holds, and what it no longer does.</summary>
/// <param name="Recorded">Exchanges recorded since the journal was opened.</param>
/// <param name="Kept">Exchanges it holds now; more than <paramref name="Recorded"/> when an older file was opened.</param>
/// <param name="Dropped">Exchanges that made room for newer ones since it was opened. None is dropped below the capacity.</param>
/// <param name="Failed">Exchanges that could not be written since it was opened.</param>
/// <param name="Capacity">The most exchanges it holds.</param>
/// <param name="Bytes">Size of the headers and bodies it holds, in bytes.</param>
/// <param name="CapacityBytes">The most bytes it holds.</param>
public sealed record JournalCounters(long Recorded, long Kept, long Dropped, long Failed, long Capacity, long Bytes, long CapacityBytes);
