using System;

namespace Bars.Scenarios.Guide;

/// <summary>Input that can not be used: the message names file, line and remedy, for a reader without a debugger.</summary>
/// <param name="message">What is wrong and what to do, beginning with <c>file:line:</c> where there is one.</param>
/// <param name="inner">The cause, or <see langword="null"/>.</param>
public sealed class GuideException(string message, Exception? inner = null) : Exception(message, inner);
