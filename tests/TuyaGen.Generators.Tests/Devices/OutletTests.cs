namespace TuyaGen.Generators.Tests.Devices;

public sealed class OutletTests : SimulatedTest
{
    private const string Dimmer = """{"1":true,"3":100}""";

    [Fact]
    public async Task A_plug_with_a_meter_shows_ampere_watt_and_volt()
    {
        var (_, plug) = Connect<OutletDevice>("""{"1":true,"9":0,"18":1234,"19":2305,"20":2301,"26":5,"38":"last"}""");

        var state = await plug.StatusAsync();

        Assert.Equal((1.234m, 230.5m, 230.1m), (state.Current, state.Power, state.Voltage));
        Assert.Equal(OutletFault.OverCurrent | OutletFault.OverPower, state.Fault);
        Assert.Equal(OutletAfterPowerCut.Last, state.AfterPowerCut);
        Assert.Equal("", state.Variant.Name);
    }

    [Theory]
    [InlineData("""{"1":true,"2":0,"4":500,"5":1150,"6":2300}""", "Metered31")]
    [InlineData("""{"1":true,"2":500,"3":10}""", "Dimmer33")]
    [InlineData(Dimmer, "Dimmer")]
    [InlineData("""{"1":true,"2":true,"3":false}""", "")]
    public async Task The_variant_is_found_from_what_the_first_data_points_are(string dps, string variant)
    {
        var (_, plug) = Connect<OutletDevice>(dps);

        Assert.Equal(variant, (await plug.StatusAsync()).Variant.Name);
    }

    [Theory]
    [InlineData(0, """{"1":false}""")]
    [InlineData(1, """{"1":true,"3":25}""")]
    [InlineData(60, """{"1":true,"3":153}""")]
    [InlineData(100, """{"1":true,"3":255}""")]
    public async Task Dimming_switches_off_below_one_percent_and_keeps_to_what_the_dimmer_can(int percent, string written)
    {
        Assert.Equal(written, await WritesAsync<OutletDevice>(Dimmer, o => o.DimAsync(percent)));
        Assert.Equal(written, await WritesAsync<OutletDevice>(Dimmer, o => ((IDimmable)o).SetLevelAsync(percent)));
    }

    [Fact]
    public async Task A_plug_without_a_dimmer_says_so()
    {
        var (_, plug) = Connect<OutletDevice>("""{"1":true,"9":0}""");

        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => plug.DimAsync(50));
    }

    [Fact]
    public async Task The_fourth_socket_of_a_strip_is_switched_by_its_own_data_point() => Assert.Equal(
        """{"4":true}""", await WritesAsync<OutletDevice>("""{"1":true,"2":true,"3":false,"4":false}""", o => o.SetSwitch4Async(true)));
}
