using Microsoft.Extensions.Logging;

namespace TuyaGen.TestSupport;

/// <summary>The logger of one category.</summary>
internal sealed class CategoryLogger(CapturingLogger all, string category) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        all.Add(new(LogLevel.None, category, default, "scope " + state, Values(state), null));
        return null;
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        all.Add(new(logLevel, category, eventId, formatter(state, exception), Values(state), exception));

    // Copied at once: the state of a source-generated message may be a struct on its way out, its values live objects.
    private static string[] Values(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> pairs ? [.. pairs.Select(p => $"{p.Key}={p.Value}")] : [];
}
