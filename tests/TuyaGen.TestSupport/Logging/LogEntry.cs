using Microsoft.Extensions.Logging;

namespace TuyaGen.TestSupport;

/// <summary>One line of a log, or the beginning of a scope.</summary>
/// <param name="Level">The level; <see cref="LogLevel.None"/> for a scope.</param>
/// <param name="Category">Who said it.</param>
/// <param name="Event">The event's id and name.</param>
/// <param name="Message">The text.</param>
/// <param name="Values">The values that the text was made of, as <c>name=value</c>.</param>
/// <param name="Exception">The exception that came with it.</param>
public sealed record LogEntry(
    LogLevel Level, string Category, EventId Event, string Message, IReadOnlyList<string> Values, Exception? Exception)
{
    /// <summary>Everything in it, the exception with its whole chain.</summary>
    public override string ToString() =>
        $"{Level} {Category} [{Event.Id} {Event.Name}] {Message} {{{string.Join(", ", Values)}}} {Exception}";
}
