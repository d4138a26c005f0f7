using System.Globalization;
using Microsoft.Extensions.Logging;

namespace TuyaGen.Cli.Host;

/// <summary>The log of the library on the error stream, for <c>--verbose</c>.</summary>
internal sealed class ErrorLog(TextWriter error) : ILoggerFactory, ILogger
{
    private readonly TextWriter _error = TextWriter.Synchronized(error);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The log of the tool has one destination.");

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Debug and < LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.Now:HH:mm:ss.fff} {logLevel}: {formatter(state, exception)}"));
    }

    public void Dispose()
    {
    }
}
