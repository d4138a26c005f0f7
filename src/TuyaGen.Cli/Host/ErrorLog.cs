using System.Globalization;
using Microsoft.Extensions.Logging;
using TuyaGen.Cli.Output;

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
        {
            // What devices say of themselves is in it, and must not reach the terminal as commands.
            var text = DpsText.Printable(formatter(state, exception));
            _error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.Now:HH:mm:ss.fff} {logLevel}: {text}"));
        }
    }

    public void Dispose()
    {
    }
}
