using System.Collections.Generic;

namespace Bars.Scenarios.Tool.Json;

/// <summary>A row as <c>bars show --json</c> prints it.</summary>
/// <param name="Row">As <c>bars list --json</c> prints it.</param>
/// <param name="Guide">The guide's cells by column.</param>
/// <param name="Request">The request; <see langword="null"/> for a row that describes an answer only.</param>
/// <param name="Difference">How the real TKW differs; <see langword="null"/> where it does not.</param>
internal sealed record ShownJson(RowJson Row, IReadOnlyDictionary<string, string> Guide, RequestJson? Request, string? Difference);

/// <summary>A request without its body.</summary>
internal sealed record RequestJson(string Method, string Url, IReadOnlyDictionary<string, string> Headers);
