using System.Net.Sockets;
using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

/// <summary>What a device does to new connections when it is told to.</summary>
public sealed class ConnectionFaultTests
{
    [Fact]
    public async Task A_busy_slot_is_accepted_and_reset()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new BusySlot { Times = 2 });

        for (var i = 0; i < 2; i++)
            Assert.True(await RawClient.DialInVainAsync(device));

        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();
        Assert.Empty(device.Faults);
    }

    [Fact]
    public async Task A_busy_slot_can_close_in_good_order()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new BusySlot(Reset: false));

        Assert.False(await RawClient.DialInVainAsync(device));
    }

    [Fact]
    public async Task A_device_wedges_after_a_number_of_connections_until_it_is_switched_off_and_on()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new Wedge(2));
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 2; i++)
            {
                using var client = await RawClient.ConnectAsync(device);
                await client.SilenceAsync();
            }

            Assert.True(await RawClient.DialInVainAsync(device));
            await Assert.ThrowsAsync<SocketException>(() => RawClient.DialAsync(device));
            device.Resume();
        }
    }
}
