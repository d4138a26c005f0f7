using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TuyaGen;

/// <summary>What the meter <c>TuyaGen</c> counts. The tags are few and bounded: no device is named, so that a thousand of them cost no more
/// than one. Where nobody listens an instrument does nothing.</summary>
internal sealed class TuyaMetrics
{
    public const string Name = "TuyaGen";

    private const string Command = "tuyagen.command";
    private const string Version = "network.protocol.version";
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 20];

    private readonly Counter<long> _reconnects;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _requests;
    private readonly Dictionary<TuyaVersion, FrameCounter> _frames;
    private long _connected;

    public TuyaMetrics(IMeterFactory factory)
        : this(factory.Create(new MeterOptions(Name) { Version = TuyaTraces.LibraryVersion }))
    {
    }

    private TuyaMetrics(Meter meter)
    {
        meter.CreateObservableUpDownCounter(
            "tuyagen.devices.connected", () => Interlocked.Read(ref _connected), "{device}", "Devices that are connected.");
        _reconnects = meter.CreateCounter<long>("tuyagen.reconnects", "{connection}", "Connections made to a device that was connected before.");
        _failures = meter.CreateCounter<long>(
            "tuyagen.connection.failures", "{connection}", "Connections that were refused, could not be made, or were lost, by kind.");
        _requests = meter.CreateHistogram(
            "tuyagen.request.duration", "s", "Time from a command to its answer, the wait for its turn included.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        Lost = meter.CreateCounter<long>("tuyagen.listener.lost", "{event}", "Events that listeners lost because they were too slow.");
        var frames = meter.CreateCounter<long>("tuyagen.frames", "{frame}", "Frames sent and received.");
        _frames = TuyaVersions.All.ToDictionary(v => v, v => new FrameCounter(frames, v));
    }

    /// <summary>The figures of all contexts that no factory of meters was given to.</summary>
    public static TuyaMetrics Shared { get; } = new(new Meter(Name, TuyaTraces.LibraryVersion));

    /// <summary>Events that listeners lost.</summary>
    public Counter<long> Lost { get; }

    /// <summary>Whether somebody wants to know how long requests take.</summary>
    public bool TimesRequests => _requests.Enabled;

    public FrameCounter FramesOf(TuyaVersion version) => _frames[version];

    public void Connected(bool isAgain)
    {
        Interlocked.Increment(ref _connected);
        if (isAgain)
            _reconnects.Add(1);
    }

    public void Disconnected() => Interlocked.Decrement(ref _connected);

    public void Failed(TuyaException failure) => _failures.Add(1, new KeyValuePair<string, object?>(ErrorKinds.Tag, ErrorKinds.Of(failure)));

    public void Requested(string command, TuyaVersion? version, TimeSpan duration, Exception? failure)
    {
        var tags = new TagList { { Command, command } };
        if (version is { } known)
            tags.Add(Version, known.ToText());
        if (failure is not null)
            tags.Add(ErrorKinds.Tag, ErrorKinds.Of(failure));
        _requests.Record(duration.TotalSeconds, tags);
    }
}
