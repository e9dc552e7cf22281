using System;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Bars.Scenarios.Onboarding.Tests.Support;

/// <summary>Everything that is logged, down to the last detail.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly StringBuilder _text = new();

    public string Text
    {
        get
        {
            lock (_text)
                return _text.ToString();
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Keep($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }

    private void Keep(string text)
    {
        lock (_text)
            _text.AppendLine(text);
    }
}
