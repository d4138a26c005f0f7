using Microsoft.Extensions.Logging;
using TuyaGen.TestSupport;

namespace TuyaGen.Twins.Tests.Support;

public class CapturingLoggerTests
{
    private readonly CapturingLogger _log = new();

    [Fact]
    public void Everything_that_a_log_could_leak_is_in_the_text()
    {
        var logger = _log.CreateLogger("Transport");
        using (logger.BeginScope(new Dictionary<string, object?> { ["Scope"] = "in-scope" }))
        {
            logger.LogTrace(
                new InvalidOperationException("outer", new TimeoutException("inner")), "Connected to {Address}", "in-values");
        }

        Assert.All(
            ["Transport", "in-scope", "Connected to in-values", "Address=in-values", "outer", "inner"],
            part => Assert.Contains(part, _log.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Entries_keep_level_event_and_values()
    {
        _log.CreateLogger<CapturingLoggerTests>().LogWarning(new EventId(7, "Lost"), "Lost {Count}", 3);

        var entry = Assert.Single(_log.Entries);
        Assert.Equal((LogLevel.Warning, 7, "Lost 3"), (entry.Level, entry.Event.Id, entry.Message));
        Assert.Contains("Count=3", entry.Values);
    }

    [Fact]
    public void Every_level_is_enabled() =>
        Assert.All(Enum.GetValues<LogLevel>(), level => Assert.True(_log.CreateLogger("x").IsEnabled(level)));
}
