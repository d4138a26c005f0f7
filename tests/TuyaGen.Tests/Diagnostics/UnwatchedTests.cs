using System.Diagnostics.Metrics;
using TuyaGen.Simulation;
using TuyaGen.Tests.Support;
using TuyaGen.Transport;

namespace TuyaGen.Tests.Diagnostics;

/// <summary>What nobody watches costs nothing.</summary>
[Collection(nameof(Alone))]
public class UnwatchedTests : HubTest
{
    private const int Pushes = 500;

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
    public async Task A_push_to_a_device_of_a_hub_that_nobody_listens_to_takes_no_more_memory_than_to_one_without()
    {
        var (inside, outside) = (Simulate(TuyaVersion.V33), Simulate(TuyaVersion.V33));
        var member = Hub.Add(Named(inside, "plug"));
        var single = Open(outside);
        var (least, leastOfMember) = (double.MaxValue, double.MaxValue);

        // The least of several rounds: what the runtime does beside them only adds.
        for (var round = 0; round < 8; round++)
        {
            least = Math.Min(least, await BytesPerPushAsync(outside, single));
            leastOfMember = Math.Min(leastOfMember, await BytesPerPushAsync(inside, member));
        }

        Assert.InRange(leastOfMember - least, double.MinValue, 16);
    }

    private static async Task<double> BytesPerPushAsync(SimulatedDevice simulated, TuyaDevice device)
    {
        await device.QueryAsync();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Pushes; i++)
            simulated.Set(3, 1000 + i);

        // Its answer comes behind the pushes.
        await device.QueryAsync();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Pushes;
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
