using System;

namespace Bars.Scenarios.Tool.Export;

/// <summary>How a kind of collection writes what is only known when a request is sent.</summary>
/// <param name="Instant">An instant, given in seconds from now.</param>
/// <param name="QueryInstant">The same, percent-encoded where the format can.</param>
/// <param name="NewId">A new UUID.</param>
/// <param name="Literal">Escapes text that stands between them.</param>
internal sealed record ExportDialect(
    Func<long, string> Instant, Func<long, string> QueryInstant, string NewId, Func<string, string> Literal);
