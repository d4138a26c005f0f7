using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Devices;

public class SyncTests : DeviceTest
{
    private const string Lamp = """{"20":true,"21":"white","22":500,"24":"000003e803e8"}""";

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_script_needs_no_await(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Dps = Dps.FromJson(Lamp) });
        using var bulb = new BulbDevice(simulated.Settings with { Options = Options }, Context);

        bulb.SetColour(255, 0, 0);
        var state = bulb.Status();

        Assert.Equal(BulbMode.Colour, state.Mode);
        Assert.Equal("#ff0000", state.Colour?.ToString());
        Assert.Throws<ValueOutOfRangeException>(() => bulb.SetBrightness(140));
        Assert.Throws<DeviceRejectedException>(() => Refused(simulated, bulb));
    }

    [Fact]
    public async Task A_thread_with_a_context_of_its_own_is_not_deadlocked()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Dps = Dps.FromJson(Lamp) });
        using var context = new SingleThreadContext();

        await Deadline.WithinAsync(context.RunAsync(() =>
        {
            using var bulb = new BulbDevice(simulated.Settings with { Options = Options }, Context);
            bulb.SetColour(255, 0, 0);
            bulb.TurnOff();
            Assert.False(bulb.Status().Switch);
        }), () => "The calls should have come back.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)] // Busy connections, whose reads begin before anybody blocks.
    public async Task All_threads_of_the_pool_may_block_at_once(int earlier)
    {
        const int callers = 64;
        var devices = Enumerable.Range(0, callers).Select(_ => new ThreadDevice()).ToList();
        var clients = devices.ConvertAll(d => Keep(new TuyaDevice(d.Settings with { Options = Options }, Context)));
        for (var i = 0; i < earlier; i++)
            await Task.WhenAll(clients.Select(c => c.QueryAsync()));

        // Each blocks its thread; none is left for what would wake them.
        var calls = clients.Select(c => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
                c.Set(3, i);
        })).ToArray();

        await Deadline.WithinAsync(Task.WhenAll(calls), () => "The blocked callers should have come back.");
        Assert.All(devices, d => Assert.Equal(10, d.Writes));
        devices.ForEach(d => d.Dispose());
    }

    [Fact]
    public void A_stream_of_changes_can_be_read_without_await()
    {
        var simulated = Simulate(TuyaVersion.V35, new() { Dps = Dps.FromJson(Lamp) });
        using var bulb = new BulbDevice(simulated.Settings with { Options = Options }, Context);
        bulb.Status();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var changes = bulb.Watch(stop.Token);

        simulated.Set(22, 700);

        Assert.Equal(["Brightness"], changes.First().Changed);
    }

    private static void Refused(SimulatedDevice simulated, BulbDevice bulb)
    {
        simulated.Faults.Add(new Refuse { When = r => r.IsWrite, Times = 1 });
        bulb.TurnOff();
    }
}
