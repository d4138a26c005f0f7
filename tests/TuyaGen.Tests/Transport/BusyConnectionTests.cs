using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

/// <summary>Connections that read ahead, as those of an application whose sockets go on where they are polled.</summary>
public class BusyConnectionTests : DeviceTest
{
    private readonly ManualTime _time = new();
    private readonly TuyaContext _context;

    public BusyConnectionTests()
    {
        Time = _time;
        _context = Keep(new TuyaContext { ReadsAhead = true, BeaconPorts = [], ProbeAddresses = [], Time = _time });
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Answers_in_pieces_and_several_in_one_are_all_read(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = await OpenBusyAsync(simulated);

        for (var i = 1; i <= 30; i++)
        {
            simulated.Faults.Add(i % 2 == 0 ? new Cut(1, 15, 16, 17, 30) { Times = 1 } : new StrayReport(Dps.Of(9, i)) { Times = 1 });
            await device.SetAsync(3, i);
            Assert.Equal(DpValue.Of(i), (await device.QueryAsync()).Dps[3]);
        }

        Assert.Equal(1, simulated.Connections);
    }

    [Fact]
    public async Task A_device_that_hangs_up_is_noticed()
    {
        var simulated = Simulate(TuyaVersion.V35);
        var device = await OpenBusyAsync(simulated);
        simulated.Faults.Add(new HangUp { Times = 1, When = r => r.IsWrite });

        await Assert.ThrowsAsync<ConnectionLostException>(() => Deadline.WithinAsync(device.SetAsync(3, 1), () => "The end should have been read."));
    }

    [Fact]
    public async Task A_device_can_be_let_go_while_it_is_read()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = await OpenBusyAsync(simulated);

        await Deadline.WithinAsync(device.DisposeAsync().AsTask(), () => "The pending read should have ended.");
    }

    [Fact]
    public async Task After_a_rest_all_goes_on()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = await OpenBusyAsync(simulated);

        for (var rest = 1; rest <= 3; rest++)
        {
            _time.Advance(TimeSpan.FromSeconds(7));
            await simulated.WaitForRequestAsync(_ => simulated.Requests.Count(r => r.Command == TuyaCommand.Heartbeat) == rest);
            for (var i = 0; i < 10; i++)
                await device.SetAsync(3, (10 * rest) + i, WriteLevel.Confirmed);
        }

        Assert.Equal(1, simulated.Connections);
    }

    private async Task<TuyaDevice> OpenBusyAsync(SimulatedDevice simulated)
    {
        var device = Keep(new TuyaDevice(simulated.Settings with { Options = TuyaDeviceOptions.Default }, _context));
        for (var i = 0; i < 10; i++)
            await device.QueryAsync();
        return device;
    }
}
