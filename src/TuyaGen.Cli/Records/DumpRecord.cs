using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Records;

/// <summary>What was recorded of a device, before anything is hidden.</summary>
/// <param name="Choice">The device and the way to it.</param>
/// <param name="Begun">When the recording began.</param>
internal sealed record DumpRecord(DeviceChoice Choice, DateTimeOffset Begun)
{
    /// <summary>Its broadcast, where it was heard.</summary>
    public DiscoveredDevice? Heard { get; init; }

    /// <summary>How it wants to be asked.</summary>
    public DeviceKind Kind { get; init; }

    /// <summary>All that it reported.</summary>
    public Dps Dps { get; init; } = Dps.Empty;

    /// <summary>What was asked of it, and how long it took.</summary>
    public IReadOnlyList<DumpStep> Steps { get; init; } = [];

    /// <summary>What it said.</summary>
    public IReadOnlyCollection<LoggedFrame> Frames { get; init; } = [];

    /// <summary>What it said beyond what was kept.</summary>
    public long MissedFrames { get; init; }

    /// <summary>How long it was recorded.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What went wrong.</summary>
    public TuyaException? Problem { get; init; }

    /// <summary>The device as its model sees it; null without one.</summary>
    public PointReader? State => Choice.Model?.Detect(Dps, Choice.ProductId).In(Dps);
}
