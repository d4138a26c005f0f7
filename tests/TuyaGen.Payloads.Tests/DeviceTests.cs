using TuyaGen.Simulation;

namespace TuyaGen.Payloads.Tests;

/// <summary>Payloads as properties of devices.</summary>
public sealed class DeviceTests : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _parts = [];
    private readonly TuyaContext _context = new() { BeaconPorts = [] };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
            await part.DisposeAsync();
        await _context.DisposeAsync();
    }

    [Fact]
    public async Task A_simulated_device_reports_payloads_that_its_class_can_read()
    {
        var (_, client) = Start<WeekThermostatDevice>();

        var state = await client.StatusAsync();

        Assert.Equal((7, 0, 0, 5), (state.Schedule!.Days.Count, state.Day!.Periods.Count, state.Sensors!.Sensors.Count, state.Light!.Level));
        Assert.Equal(new PhaseReading(), state.Phase);
    }

    [Fact]
    public async Task A_payload_is_written_and_reported_as_one_value()
    {
        var (simulated, client) = Start<WeekThermostatDevice>();
        var plan = new DayPlan { Periods = [new() { Hour = 6, Minute = 30, Temperature = 21.5m }] };

        await client.SetDayAsync(plan);

        Assert.Equal("Bh4A1w==", simulated.Dps[7].ToString());
        Assert.Equal(plan, (await client.StatusAsync()).Day);
    }

    [Fact]
    public async Task A_field_out_of_range_is_refused_before_anything_is_sent()
    {
        var (simulated, client) = Start<WeekThermostatDevice>();

        var e = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => client.SetDayAsync(new() { Periods = [new() { Hour = 25 }] }));

        Assert.Equal("Day.Periods[0].Hour", e.Property);
        Assert.DoesNotContain(simulated.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task A_command_changes_one_field_of_what_was_reported()
    {
        var (simulated, client) = Start<WeekThermostatDevice>(Dps.FromJson("""{"8":"bb2bf3cf050a"}"""));
        await client.StatusAsync();

        await client.SetLevelAsync(60);

        Assert.Equal("bbcbf3cf050a", simulated.Dps[8].ToString());
        Assert.Equal(60, (await client.StatusAsync()).Light!.Level);
    }

    [Fact]
    public async Task A_command_makes_a_payload_field_by_field()
    {
        var (simulated, client) = Start<WeekThermostatDevice>();

        await client.PrepareAsync(7);

        Assert.Equal("BwE=", simulated.Dps[9].ToString());
        Assert.Equal(new Bits { Mode = BitsMode.Fast, Level = 50 }, Bits.ParseText(simulated.Dps[8].ToString()));
    }

    [Theory]
    [InlineData(0, "study_start", """{"control":"study"}""")]
    [InlineData(1, "study_end", """{"control":"study_exit"}""")]
    [InlineData(2, "send_button", """{"control":"send_ir","type":0,"head":"","key1":"1IyM="}""")]
    [InlineData(3, "send_key", """{"control":"send_ir","type":0,"head":"010e","key1":"0002$"}""")]
    public async Task Infrared_commands_are_json_on_one_data_point(int call, string name, string expected)
    {
        Assert.NotEmpty(name);
        var (simulated, client) = Start<InfraredRemoteDevice>();

        await (call switch
        {
            0 => client.StudyStartAsync(),
            1 => client.StudyEndAsync(),
            2 => client.SendLearnedAsync("IyM="),
            _ => client.SendKeyAsync("010e", "002$"),
        });

        Assert.Equal(expected, simulated.Requests.Single(r => r.IsWrite).Dps![201].ToString());
    }

    [Fact]
    public async Task A_document_that_includes_another_has_all_of_it_and_its_own()
    {
        var (simulated, client) = Start<RadioRemoteDevice>();
        var banks = new RfBanks();

        await client.StudyStartAsync();
        await client.SendRadioAsync("abc");
        await client.SendRadioKeyAsync(new() { Code = "x", Times = 5 }, banks with { Tx = banks.Tx.With(0, 81) });

        Assert.Equal(2, RadioRemoteDevice.Model.Main.Find("Learned")!.Id);
        Assert.Equal(
            [
                """{"control":"study"}""",
                """{"control":"rfstudy_send","rf_type":"sub_2g","feq":0,"key1":{"code":"abc","times":6,"delay":0,"intervals":0}}""",
                """{"control":"send_cmd","rf_type":"sub_2g","key1":{"code":"x","times":5,"delay":0,"intervals":0},"cfg":{"c":[0,0,0,0,0,0,0,0,0,0,0,0],"t":[81,0,0,0,0,0,0,0,0,0,0]}}""",
            ],
            simulated.Requests.Where(r => r.IsWrite).Select(r => r.Dps![201].ToString()));
    }

    [Theory]
    [InlineData("Strip", "#ff6000", "#ff6000")]
    [InlineData("Ring", "#ff6000", "ff6000")]
    [InlineData("LearnedRadio", """{"a":1}""", "eyJhIjoxfQ==")]
    public void Colours_as_digits_and_json_as_base64_are_codecs(string property, string shown, string wire)
    {
        var point = RadioRemoteDevice.Model.Main.Find(property)!;

        Assert.True(point.Codec.TryParseWire(shown, out var encoded));
        Assert.Equal(wire, encoded.ToString());
        Assert.Equal(shown, point.Describe(encoded));
        Assert.StartsWith("?", point.Describe("x" + wire), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_payload_is_made_of_parameters()
    {
        var (simulated, client) = Start<DoorbellDevice>();

        await client.SetMotionAreaAsync(1, 2, 30, 40);
        await client.SayAsync("\"hi\"");

        Assert.Equal("""{"num":1,"region0":{"x":1,"y":2,"xlen":30,"ylen":40}}""", simulated.Dps[169].ToString());
        Assert.Equal("""{"text":"say \"hi\""}""", simulated.Dps[171].ToString());
    }

    private (SimulatedDevice Simulated, T Client) Start<T>(Dps? dps = null)
        where T : TuyaDevice, ITypedDevice<T>
    {
        var simulated = SimulatedDevice.Start(new SimulatedDeviceOptions { Model = T.Model, Dps = dps ?? [], Version = TuyaVersion.V34, ChecksWrites = false });
        var client = T.Create(simulated.Settings, _context);
        _parts.Add(simulated);
        _parts.Add(client);
        return (simulated, client);
    }
}
