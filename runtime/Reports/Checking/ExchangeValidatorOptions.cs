using System;
using System.Collections.Generic;

namespace Bars.Scenarios.Reports;

/// <summary>How an <see cref="ExchangeValidator"/> checks.</summary>
public sealed record ExchangeValidatorOptions
{
    /// <summary>Bytes of a body that are read unless asked otherwise: 4 MiB.</summary>
    public const int UsualBodyBytes = 4 * 1024 * 1024;

    /// <summary>The catalogue, whose published NHS numbers are shown and all others masked.</summary>
    public ScenarioCatalogue Catalogue { get; init; } = ScenarioCatalogue.Default;

    /// <summary>The checks.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = Scenarios.Checks.All;

    /// <summary>Whether to follow the quirks of the real TKW instead of what its checks intend.</summary>
    public bool Parity { get; init; }

    /// <summary>Whether responses are checked as well, as TKW checks the responses of receivers.</summary>
    public bool ChecksResponses { get; init; } = true;

    /// <summary>Whether findings show values as they are: NHS numbers are masked otherwise.</summary>
    public bool IsUnmasked { get; init; }

    /// <summary>Bytes of a body that are read; a larger body is a finding.</summary>
    public int MaxBodyBytes { get; init; } = UsualBodyBytes;

    /// <summary>Validates bodies against their profiles; <see langword="null"/> when nobody does.</summary>
    public IProfileValidator? ProfileValidator { get; init; }

    /// <summary>How long the profile validator may take for a body.</summary>
    public TimeSpan ProfileTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
