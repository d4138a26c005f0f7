namespace TuyaGen.Rules.Tests;

/// <summary>A simulated device follows the rules of its model too.</summary>
public sealed class SimulationTests : RuleTest
{
    [Fact]
    public async Task It_has_believable_values_and_takes_what_its_state_allows()
    {
        var simulated = Simulate<HeaterDevice>(new() { Dps = Dps.FromJson("""{"1":true,"41":true,"2":"manual"}""") });
        var heater = Connect<HeaterDevice>(simulated);
        var state = await heater.StatusAsync();

        Assert.Equal(new DpRange(5, 42, 0.5m), state.Point("Target")!.Codec.Range);
        await heater.SetTargetAsync(40);
        await heater.SetAsync(40, 5);
        simulated.Set(1, false);
        await Assert.ThrowsAsync<DeviceRejectedException>(() => heater.SetAsync(40, 5));
        simulated.Set(41, false);
        await Assert.ThrowsAsync<DeviceRejectedException>(() => heater.SetAsync(40, 1));

        Assert.Equal(400, simulated.Dps[16]);
    }
}
