using System;
using System.IO;
using System.Threading;

namespace Bars.Scenarios.Tool;

/// <summary>What the verbs read from and write to besides their arguments.</summary>
internal sealed record ToolHost
{
    /// <summary>Standard output as bytes; <see cref="Out"/> writes to the same place.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard output as UTF-8 text without a byte order mark.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input as text.</summary>
    public TextReader In { get; init; } = Console.In;

    /// <summary>Whether a person watches standard output: tables, colours and progress instead of plain lines.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Asks the user for something that is not shown while it is typed; <see langword="null"/> when nobody is there.</summary>
    public Func<string, string?>? AskSecret { get; init; }

    /// <summary>The table that the verbs work on.</summary>
    public ScenarioCatalogue Catalogue { get; init; } = ScenarioCatalogue.Default;

    /// <summary>Cancelled when the user or the system wants the tool to stop.</summary>
    public CancellationToken Stop { get; init; }
}
