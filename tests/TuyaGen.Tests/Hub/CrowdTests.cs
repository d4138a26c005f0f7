using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Hub;

/// <summary>Many devices, and many threads.</summary>
public class CrowdTests : HubTest
{
    [Fact]
    public async Task Of_200_devices_no_more_are_connecting_at_once_than_the_cap()
    {
        const int count = 200;
        const int cap = 8;
        var wait = TimeSpan.FromSeconds(1);

        // In the devices' time nothing passes unless the test moves it: each stays in the negotiation until then.
        var time = new ManualTime();
        await using var home = SimulatedHome.Start(Enumerable.Range(0, count).Select(_ => new SimulatedDeviceOptions
        {
            Version = TuyaVersion.V34, Dps = Dps.Of(1, true), Time = time, IdleTimeout = Timeout.InfiniteTimeSpan, Address = Loopback.Next(),
            Faults = [new Delay(wait) { When = r => r.IsNegotiation }],
        }));
        await using var context = new TuyaContext { MaxConcurrentDials = cap, BeaconPorts = [] };
        await using var hub = new TuyaHub(null, context);
        foreach (var device in home)
            hub.Add(Named(device, null));

        for (var begun = cap; begun <= count; begun += cap)
        {
            await time.WaitForTimersAsync(cap);
            Assert.Equal(cap, time.ArmedTimers);
            Assert.Equal(begun, home.Sum(d => d.Connections));
            time.Advance(wait);
        }

        var results = await hub.StatusAllAsync();
        Assert.All(results, r => Assert.True(r.IsSuccess, r.ToString()));
        Assert.All(home, d => Assert.Equal(1, d.Connections));
    }

    [Fact]
    public async Task Devices_come_and_go_on_many_threads_while_events_flow()
    {
        const int threads = 8;
        const int rounds = 25;
        var simulated = Enumerable.Range(0, threads).Select(_ => Simulate(TuyaVersion.V33)).ToList();
        var heard = Listen();
        using var stop = new CancellationTokenSource();
        var pushing = Task.Run(() => PushAsync(simulated, stop.Token));
        var looking = Task.Run(() => LookAsync(stop.Token));

        await Task.WhenAll(simulated.Select((device, i) => Task.Run(() => ComeAndGoAsync(device, $"device{i}", rounds))));
        await stop.CancelAsync();
        await Task.WhenAll(pushing, looking);

        Assert.Empty(Hub.Devices);
        foreach (var device in simulated)
            await device.WaitForNoClientAsync();
        await heard.FirstAsync(e => e.Event is Lagged || heard.Seen.Count(s => s.Event is DeviceRemoved) == threads * rounds);
        if (heard.Seen.Any(e => e.Event is Lagged))
            return;
        foreach (var life in heard.Seen.GroupBy(e => e.Device!))
        {
            Assert.IsType<DeviceAdded>(life.First().Event);
            Assert.IsType<DeviceRemoved>(life.Last().Event);
            Assert.Single(life, e => e.Event is DeviceAdded);
            Assert.Single(life, e => e.Event is DeviceRemoved);
        }
    }

    [Fact]
    public async Task Of_many_threads_that_add_one_id_one_succeeds()
    {
        var simulated = Simulate(TuyaVersion.V35);

        var added = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            try
            {
                return Hub.Add(Named(simulated, "plug"));
            }
            catch (ArgumentException)
            {
                return null;
            }
        })));

        await Assert.Single(added, d => d is not null)!.QueryAsync();
        Assert.Equal(1, simulated.Connections);
    }

    private async Task ComeAndGoAsync(SimulatedDevice device, string name, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var added = Hub.Add(Named(device, name));
            if (round % 5 == 0)
                await added.QueryAsync();
            Assert.Same(added, Hub.Find(name));
            await Hub.RemoveAsync(name);
            Assert.Null(Hub.Find(name));
        }
    }

    private static async Task PushAsync(List<SimulatedDevice> devices, CancellationToken stop)
    {
        for (var value = 0; !stop.IsCancellationRequested; value++)
        {
            foreach (var device in devices)
                device.Set(3, value);
            await Task.Yield();
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Assert.All(Hub.Devices, d => Assert.NotNull(d.Connection));
            Assert.Empty(Hub.All<BulbDevice>());
            await Task.Yield();
        }
    }
}
