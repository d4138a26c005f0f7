using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TuyaGen.TestSupport;

/// <summary>Keeps all that is logged, at every level: the text, the values behind it, the scopes and the exceptions, so that a test can
/// search it for what must not be there.</summary>
public sealed class CapturingLogger : ILoggerFactory
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    /// <summary>What was logged, oldest first.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>All of it in one text.</summary>
    public string Text => string.Join('\n', _entries);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new CategoryLogger(this, categoryName);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("The capturing logger keeps what it is told; it hands nothing on to providers.");

    /// <summary>Nothing to let go of.</summary>
    public void Dispose()
    {
    }

    internal void Add(LogEntry entry) => _entries.Enqueue(entry);
}
