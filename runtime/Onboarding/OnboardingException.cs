using System;

namespace Bars.Scenarios.Onboarding;

/// <summary>Something of the onboarding is wrong: a file, a name, a certificate, an answer. The message says what, and how to put it right; it holds no secret.</summary>
public class OnboardingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and how to put it right.</param>
    /// <param name="inner">What it came of, if anything.</param>
    public OnboardingException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
