namespace Bars.Scenarios.Onboarding;

/// <summary>A file is encrypted, and no password was given. The message names the file.</summary>
public sealed class PasswordRequiredException : OnboardingException
{
    internal PasswordRequiredException(string source)
        : base($"{source} is encrypted: give its password.")
    {
    }
}
