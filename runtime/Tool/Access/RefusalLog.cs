using System.Threading;

namespace Bars.Scenarios.Tool.Access;

/// <summary>Refused connections on standard error. Clients try again and again: the same complaint is written once in a row.</summary>
internal sealed class RefusalLog(ToolHost host)
{
    private string? _last;

    public void Write(string complaint)
    {
        if (Interlocked.Exchange(ref _last, complaint) != complaint)
            host.Error.WriteLine($"bars: connection refused. {complaint}");
    }
}
