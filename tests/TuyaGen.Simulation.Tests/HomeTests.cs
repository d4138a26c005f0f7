using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

public sealed class HomeTests
{
    [Fact]
    public async Task Models_take_the_versions_in_turn_unless_they_name_one()
    {
        await using var home = SimulatedHome.Start(
            [TestModels.Lamp, TestModels.Lamp, TestModels.Socket, TestModels.Lamp], new() { IdleTimeout = Timeout.InfiniteTimeSpan });

        Assert.Equal([TuyaVersion.V31, TuyaVersion.V32, TuyaVersion.V34, TuyaVersion.V34], home.Select(d => d.Version));
        Assert.Equal(4, home.Select(d => d.Id).Distinct().Count());
        Assert.Same(home[2], home["socket"]);
        Assert.Same(home[3], home[home[3].Id]);
        Assert.Throws<KeyNotFoundException>(() => home["nobody"]);
    }

    [Fact]
    public async Task Either_all_devices_start_or_none()
    {
        await using var taken = TestDevice.Start();
        var free = 0;
        await using (var device = TestDevice.Start())
            free = device.EndPoint.Port;

        Assert.Throws<InvalidOperationException>(() => SimulatedHome.Start(
            new SimulatedDeviceOptions { Port = free }, new SimulatedDeviceOptions { Port = taken.EndPoint.Port }));

        await using var again = TestDevice.Start(new SimulatedDeviceOptions { Port = free });
    }
}
