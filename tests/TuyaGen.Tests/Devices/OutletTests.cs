using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Devices;

public class OutletTests : DeviceTest
{
    [Fact]
    public async Task Measurements_have_their_units()
    {
        var (_, outlet) = Start("""{"1":true,"9":0,"18":132,"19":152,"20":2301,"26":3}""");

        var state = await outlet.StatusAsync();

        Assert.Equal((0.132m, 15.2m, 230.1m), (state.Current, state.Power, state.Voltage));
        Assert.Equal(OutletFault.OverCurrent | OutletFault.OverVoltage, state.Fault);
        Assert.Equal((15.2m, 230.1m, 0.132m), (((IPowerMeter)outlet).Power, ((IPowerMeter)outlet).Voltage, ((IPowerMeter)outlet).Current));
        Assert.Contains("Power = 15.2 W", state.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, """{"1":true,"3":255}""")]
    [InlineData(50, """{"1":true,"3":127}""")]
    [InlineData(1, """{"1":true,"3":25}""")]
    [InlineData(0, """{"1":false}""")]
    public async Task A_dimmer_is_set_in_percent(int percent, string sent)
    {
        var (simulated, outlet) = Start("""{"1":true,"3":100}""");

        await outlet.DimAsync(percent);

        Assert.Equal(Dps.FromJson(sent), simulated.Requests.Last(r => r.IsWrite).Dps);
    }

    [Fact]
    public async Task A_plug_without_dimmer_says_so()
    {
        var (_, outlet) = Start("""{"1":true,"9":0}""");

        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => outlet.DimAsync(50));
    }

    [Fact]
    public async Task A_strip_has_several_switches()
    {
        var (simulated, outlet) = Start("""{"1":false,"2":false,"3":false,"9":0}""");

        await outlet.SetSwitch2Async(true);
        await outlet.TurnOnAsync(3);
        await outlet.TurnOnAsync();

        Assert.Equal(Dps.FromJson("""{"1":true,"2":true,"3":true,"9":0}"""), simulated.Dps);
    }

    [Fact]
    public async Task A_value_that_can_only_be_read_has_no_setter_by_name_either()
    {
        var (_, outlet) = Start("""{"1":false,"19":10}""");

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => outlet.SetAsync("Power", "3"));

        Assert.Contains("only be read", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => outlet.SetAsync("Wings", "3"));
    }

    private (SimulatedDevice Simulated, OutletDevice Outlet) Start(string status)
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Dps = Dps.FromJson(status), ChecksWrites = false });
        return (simulated, Keep(new OutletDevice(simulated.Settings with { Options = Options }, Context)));
    }
}
