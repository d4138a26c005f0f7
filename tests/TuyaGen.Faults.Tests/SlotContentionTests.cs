using System.Net;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 1: another client has the device's only slot. It is accepted, reset, and not heard of while that lasts.</summary>
public sealed class SlotContentionTests : FaultTest
{
    private readonly int _port = Ports.Free();

    public SlotContentionTests() => BeaconPorts = [_port];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_client_is_told_that_another_one_has_the_slot_and_gets_it_as_soon_as_it_is_free(TuyaVersion version)
    {
        var simulated = Simulate(version);
        await using var elsewhere = new TuyaContext { Time = Time, BeaconPorts = [] };
        var holder = new TuyaDevice(simulated.Settings, elsewhere);
        await SoonAsync(holder.QueryAsync());
        var device = Open(simulated, change: Nowhere);

        var error = await FirstErrorAsync<SlotBusyException>(device, simulated);
        await ReachesAsync(device, ConnectionState.Waiting);
        await SoonAsync(holder.DisposeAsync().AsTask());
        await SoonAsync(simulated.WaitForNoClientAsync());
        Clock.Advance(Second);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Contains("close the phone app", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Whoever_holds_the_slot_is_not_disturbed_by_the_others_attempts(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var holder = Open(simulated);
        await SoonAsync(holder.QueryAsync());
        await using var elsewhere = new TuyaContext { Time = Time, BeaconPorts = [] };
        var device = new TuyaDevice(simulated.Settings with { Options = Options }, elsewhere);

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var waiting = await ReachesAsync(device, c => c.State == ConnectionState.Waiting && c.Attempt > attempt, "waiting");
            Assert.IsType<SlotBusyException>(waiting.Reason);
            await SoonAsync(holder.SetAsync(3, attempt));
            Clock.Advance(waiting.NextAttempt!.Value - Clock.GetUtcNow());
        }

        Assert.Equal(1, holder.Connection.Connections);
        await SoonAsync(device.DisposeAsync().AsTask());
    }

    [Fact]
    public async Task A_device_whose_slot_is_taken_is_not_heard_and_found_when_it_is_free()
    {
        var simulated = Simulate(TuyaVersion.V33, new SimulatedDeviceOptions
        {
            Port = 6668,
            Beacons = new() { Target = new(IPAddress.Loopback, _port), Interval = 5 * Second },
        });
        await using var elsewhere = new TuyaContext { Time = Time, BeaconPorts = [] };
        var holder = new TuyaDevice(simulated.Settings, elsewhere);
        await SoonAsync(holder.QueryAsync());
        var device = Open(simulated, change: s => s with { Address = null });
        await ReachesAsync(device, ConnectionState.Searching);

        var query = device.QueryAsync();
        Clock.Advance(15 * Second);
        var error = await Assert.ThrowsAsync<DeviceUnreachableException>(() => SoonAsync(query));
        Assert.Contains("no broadcast of it was heard", error.Message, StringComparison.Ordinal);
        await SoonAsync(holder.DisposeAsync().AsTask());
        await SoonAsync(simulated.WaitForNoClientAsync());
        Clock.Advance(5 * Second);

        await ReachesAsync(device, ConnectionState.Connected);
    }

    [Fact]
    public async Task A_35_device_that_hangs_up_may_be_taken_or_have_another_key_and_the_message_names_both()
    {
        var simulated = Simulate(TuyaVersion.V35, new BusySlot(Reset: false));
        var device = Open(simulated, change: Nowhere);

        var error = await FirstErrorAsync<TuyaException>(device, simulated);

        // Which of the two depends on whether the end or the reset is seen first.
        Assert.True(error is SlotBusyException or WrongKeyException { IsCertain: false }, error.ToString());
        Assert.Contains("client", error.Message, StringComparison.Ordinal);
        await ReachesAsync(device, ConnectionState.Waiting);
    }
}
