namespace Bars.Scenarios.Runtime;

/// <summary>What differs from request to request in the values of headers.</summary>
internal readonly record struct RequestSlots(string RequestId, string CorrelationId, string Target, string UseContext);
