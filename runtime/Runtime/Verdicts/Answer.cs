using Hl7.Fhir.Model;

namespace Bars.Scenarios.Runtime;

/// <summary>A body that was read, and what was odd about it.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Deviation">The first part that FHIR R4 does not know or allow, or <see langword="null"/>.</param>
/// <param name="Position">Where that part is, if known.</param>
internal sealed record Answer(Resource Resource, string? Deviation, TextPosition? Position = null);

/// <summary>Why a body can not be read, in a sentence that holds no more of the body than a token.</summary>
internal sealed record BodyFault(string Code, string Reason, TextPosition? Position = null);
