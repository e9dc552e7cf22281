using System;

namespace Bars.Scenarios.Onboarding;

/// <summary>No token was had. The message says what the endpoint answered and what to do about it; it never holds the assertion.</summary>
public sealed class TokenRequestException : OnboardingException
{
    internal TokenRequestException(string message, int? status, TokenFailure? failure, Exception? inner = null)
        : base(message, inner)
    {
        Status = status;
        Error = failure?.Error;
        Description = failure?.Description;
        MessageId = failure?.MessageId;
    }

    /// <summary>HTTP status of the answer; <see langword="null"/> when none came.</summary>
    public int? Status { get; }

    /// <summary>The answer's <c>error</c>.</summary>
    public string? Error { get; }

    /// <summary>The answer's <c>error_description</c>.</summary>
    public string? Description { get; }

    /// <summary>The answer's <c>message_id</c>, which the API platform's support asks for.</summary>
    public string? MessageId { get; }
}
