using System.Text.Json;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Protocol;

namespace TuyaGen.Tests.Devices.Thermostats;

/// <summary>Remote sensors; the golden one was made by another implementation.</summary>
public class SensorTests : ThermostatTest
{
    private static readonly JsonElement Golden = Vectors.Section("thermostat").GetProperty("sensor");
    private static readonly string Bedroom = Golden.Text("record_hex");
    private static readonly string Kitchen = "0000beef" + Bedroom[8..];

    [Fact]
    public async Task Sensors_of_all_lists_are_found_by_name_and_number()
    {
        var (_, thermostat) = Start(With(High, $"{List(122, "01" + Bedroom)},{List(128, Kitchen)}"));

        var state = await thermostat.StatusAsync();

        Assert.Equal(["12345678", "0000beef"], state.Sensors.Select(s => s.HexId));
        var sensor = state.Sensor("Bedroom")!;
        Assert.Equal((true, true, true, true), (sensor.Enabled, sensor.Occupied, sensor.Online, sensor.Averaging));
        Assert.Equal((21.63m, 21.5m, 21.5m, 87, 1.1m), (sensor.Temperature, sensor.TemperatureUsed, sensor.TemperatureCounted, sensor.Battery, sensor.Firmware));
        Assert.Equal((3, "010203040506"), (sensor.Unknown2, sensor.Unknown3.ToString()));
        Assert.True(sensor.Participation.HasFlag(ThermostatSensorParticipation.Sleep));
        Assert.Equal(0xbeef, state.Sensor("0000BEEF")!.Id);
        Assert.Null(state.Sensor("Cellar"));
        Assert.Throws<ArgumentException>(() => state.Sensor(""));
        Assert.Equal(1, state.Sensors1!.Count);
        Assert.Equal(Golden.Text("dps_base64"), state.Sensors1.ToText());
    }

    [Fact]
    public void Without_a_measured_temperature_the_used_one_is_it()
    {
        var sensor = new ThermostatSensor { TemperatureUsed = 21.63m };

        Assert.Equal((null, 21.63m, 21.5m), (sensor.TemperatureMeasured, sensor.Temperature, sensor.TemperatureCounted));
        Assert.Equal(-1.5m, (sensor with { TemperatureUsed = -1.99m }).TemperatureCounted);
    }

    [Fact]
    public async Task A_sensor_is_changed_in_its_own_list()
    {
        var (simulated, thermostat) = Start(With(High, $"{List(122, "01" + Bedroom)},{List(126, Kitchen)}"));

        await thermostat.UpdateSensorAsync("0000beef", s => s with { Name = "Küche", Participation = ThermostatSensorParticipation.Home });

        var write = Assert.Single(simulated.Requests, r => r.IsWrite).Dps!;
        Assert.Equal([126], write.Keys);
        var written = Convert.FromBase64String(write[126].ToString());
        Assert.Equal(52, written.Length);
        Assert.Equal((new string('0', 48), 4), (Convert.ToHexString(written[4..28]), written[39]));
        Assert.Equal(Kitchen[80..], Convert.ToHexStringLower(written)[80..]);
        Assert.Equal("Küche", (await thermostat.StatusAsync()).Sensor("0000beef")!.Name);
    }

    [Fact]
    public async Task Changes_at_the_same_time_all_survive()
    {
        var (simulated, thermostat) = Start(With(High, List(122, "02" + Bedroom + Kitchen)));
        simulated.Faults.Add(new AckOnly()); // what is written counts, reported or not

        await Task.WhenAll(
            thermostat.UpdateSensorAsync("12345678", s => s with { Enabled = false }),
            thermostat.UpdateSensorAsync("0000beef", s => s with { Name = "Kitchen" }),
            thermostat.UpdateSensorAsync("12345678", s => s with { Unknown2 = 7 }));

        var sensors = ThermostatSensors.ParseText(simulated.Dps[122].ToString());
        Assert.Equal((2, false, 7, "Bedroom", "Kitchen"), (sensors.Count, sensors.Sensors[0].Enabled, sensors.Sensors[0].Unknown2, sensors.Sensors[0].Name, sensors.Sensors[1].Name));
    }

    [Fact]
    public async Task A_sensor_that_is_not_there_is_told_with_those_that_are()
    {
        var (simulated, thermostat) = Start(With(High, List(122, "01" + Bedroom)));
        var (_, bare) = Start(Low);

        var error = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => thermostat.UpdateSensorAsync("Cellar", s => s));
        var none = await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => bare.UpdateSensorAsync("Cellar", s => s));
        var longName = await Assert.ThrowsAsync<ValueOutOfRangeException>(
            () => thermostat.UpdateSensorAsync("Bedroom", s => s with { Name = new('x', 31) }));
        await Assert.ThrowsAsync<ArgumentException>(() => thermostat.UpdateSensorAsync("", s => s));
        await Assert.ThrowsAsync<ArgumentNullException>(() => thermostat.UpdateSensorAsync("Bedroom", null!));

        Assert.Contains("no sensor 'Cellar'. It has Bedroom (12345678).", error.Message, StringComparison.Ordinal);
        Assert.Contains("It has reported none.", none.Message, StringComparison.Ordinal);
        Assert.Contains("Name", longName.Message, StringComparison.Ordinal);
        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task A_failed_change_holds_nobody_off()
    {
        var (_, thermostat) = Start(With(High, List(122, "01" + Bedroom)));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => thermostat.UpdateSensorAsync("Bedroom", _ => throw new InvalidOperationException()));

        await thermostat.UpdateSensorAsync("Bedroom", s => s with { Enabled = false });
        Assert.False((await thermostat.StatusAsync()).Sensors[0].Enabled);
    }

    [Fact]
    public async Task Sensors_come_change_and_go()
    {
        var (simulated, thermostat) = Start(With(High, List(122, "01" + Bedroom)));
        await thermostat.StatusAsync();
        using var stop = new CancellationTokenSource(Deadline.Limit);
        var changes = thermostat.WatchSensorsAsync(stop.Token).GetAsyncEnumerator(stop.Token);

        simulated.Set(34, 60);
        Report(simulated, "02" + Bedroom + Kitchen);
        Report(simulated, "02" + Bedroom[..68] + "00" + Bedroom[70..] + Kitchen);
        Report(simulated, "01" + Kitchen);

        Assert.Equal((null, "0000beef"), await NextAsync());
        Assert.Equal(("12345678", "12345678"), await NextAsync());
        Assert.Equal((true, false), (changes.Current.Before!.Enabled, changes.Current.After!.Enabled));
        Assert.Equal(("12345678", null), await NextAsync());

        async Task<(string?, string?)> NextAsync()
        {
            Assert.True(await changes.MoveNextAsync());
            return (changes.Current.Before?.HexId, changes.Current.After?.HexId);
        }
    }

    private static void Report(SimulatedDevice simulated, string hex) => simulated.Set(122, Convert.ToBase64String(Convert.FromHexString(hex)));

    private static string List(int dp, string hex) => $"\"{dp}\":\"{Convert.ToBase64String(Convert.FromHexString(hex))}\"";
}
