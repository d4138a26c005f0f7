using System.Diagnostics.Metrics;
using TuyaGen.Hosting;
using TuyaGen.Tests.Support;
using TuyaGen.Transport;

namespace TuyaGen.Tests.Diagnostics;

/// <summary>What nobody watches costs nothing.</summary>
[Collection(nameof(Alone))]
public class UnwatchedTests : HubTest
{
    [Fact]
    public void Counting_frames_and_looking_for_listeners_takes_no_memory()
    {
        using var deaf = new DeafMeters();
        var metrics = new TuyaMetrics(deaf);
        var frames = metrics.FramesOf(TuyaVersion.V35);
        var address = DeviceAddress.Parse("127.0.0.1");
        Watch();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
            Watch();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Watch()
        {
            frames.Received();
            frames.Sent();
            metrics.Connected(isAgain: true);
            metrics.Disconnected();
            metrics.Lost.Add(1);
            Assert.False(metrics.TimesRequests);
            Assert.False(TuyaTraces.IsOn);
            if (TuyaTraces.StartConnect("id", address, TuyaVersion.V35) is not null)
                throw new InvalidOperationException("There should be no span.");
        }
    }

    [Fact]
    public async Task Where_nobody_would_hear_an_event_it_is_not_made()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated);
        await device.QueryAsync();
        var watcher = new Watcher();
        device.Attach(watcher);

        simulated.Set(3, 600);
        await device.QueryAsync();
        Assert.Equal(0, watcher.Heard);

        watcher.IsHeard = true;
        simulated.Set(3, 700);
        await device.QueryAsync();
        Assert.Equal(2, watcher.Heard);
    }

    [Fact]
    public async Task The_feed_of_a_hub_is_heard_while_somebody_listens_to_the_hub()
    {
        var listeners = new Broadcast<HubEvent>();
        var feed = new HubFeed(Keep(new TuyaDevice(Absent("a"), Context)), listeners);
        using var stop = new CancellationTokenSource();

        Assert.False(feed.IsHeard);
        _ = listeners.Listen(1, null, stop.Token);
        Assert.True(feed.IsHeard);
        await stop.CancelAsync();
        Assert.False(feed.IsHeard);
    }

    private sealed class Watcher : IDeviceWatcher
    {
        public bool IsHeard { get; set; }

        public int Heard { get; private set; }

        public void Begin(DateTimeOffset now, ConnectionInfo connection)
        {
        }

        public void Hear(DeviceEvent happened) => Heard++;

        public void End(DateTimeOffset now)
        {
        }
    }

    private sealed class DeafMeters : IMeterFactory
    {
        private readonly List<Meter> _meters = [];

        public Meter Create(MeterOptions options)
        {
            _meters.Add(new(options));
            return _meters[^1];
        }

        public void Dispose() => _meters.ForEach(m => m.Dispose());
    }
}
