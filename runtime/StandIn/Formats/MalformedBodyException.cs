using System;

namespace Bars.Scenarios.StandIn.Formats;

/// <summary>A body that is not what its <c>Content-Type</c> says. The message is written for the sender.</summary>
internal sealed class MalformedBodyException(string message, Exception? inner = null) : Exception(message, inner);
