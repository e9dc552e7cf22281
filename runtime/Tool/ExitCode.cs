using System.Collections.Generic;

namespace Bars.Scenarios.Tool;

/// <summary>Exit codes of the tool; <c>docs/exit-codes.md</c> explains them to users.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Usage = 1;
    public const int Catalogue = 2;
    public const int Failed = 3;
    public const int Unreachable = 4;
    public const int Unauthorized = 5;
    public const int Outdated = 6;
    public const int Internal = 7;
    public const int AddressInUse = 8;
    public const int Unusable = 9;
    public const int Interrupted = 130;

    /// <summary>Every code with its meaning, in the order of the help.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Success, "everything passed, or there was nothing to judge"),
        (Usage, "the command line is wrong, or a file it names can not be read or written"),
        (Catalogue, "the table of scenarios is wrong"),
        (Failed, "a scenario failed or got no answer, or an edition contradicts itself (docs lint)"),
        (Unreachable, "the endpoint can not be reached, or its TLS certificate is refused"),
        (Unauthorized, "a token is missing, or the endpoint refuses it"),
        (Outdated, "a file made from the table is out of date (docs check), or the guide and the table differ (docs diff)"),
        (Internal, "the tool itself failed"),
        (AddressInUse, "the port of 'bars serve' is in use or not allowed"),
        (Unusable, "a key, certificate or password can not be used"),
        (Interrupted, "interrupted (Ctrl-C or SIGTERM)"),
    ];
}
