using System.Text.Json;
using TuyaGen.Simulation;

namespace TuyaGen.Models.Tests.Devices;

/// <summary>An inverter that only reports, with payloads that another implementation has decoded.</summary>
public sealed class SoriaInverterTests : TypedTest
{
    [Fact]
    public async Task A_full_report_reads_as_another_implementation_reads_it()
    {
        var (text, expected) = Vector("21");
        var (simulated, inverter) = Start<SoriaInverterDevice>();
        await PushAsync(simulated, inverter, 21, text);

        var report = inverter.LastState!.Report!;

        Assert.Equal(
            [expected("V1_volts"), expected("A1_amperes"), expected("W1_watts"), expected("V2_volts"), expected("A2_amperes"), expected("W2_watts")],
            new[] { report.DcVoltage, report.DcCurrent, report.DcPower, report.GridVoltage, report.GridCurrent, report.GridPower });
        Assert.Equal(
            [expected("Hz"), expected("cos_phi"), expected("temp1_C"), expected("temp2_C"), expected("energy_kwh"), expected("wifi_signal")],
            new[] { report.GridFrequency, report.PowerFactor, report.Temperature1, report.Temperature2, report.Energy, report.WifiSignal });
    }

    [Fact]
    public async Task The_power_at_the_moment_reads_as_another_implementation_reads_it()
    {
        var (text, expected) = Vector("25");
        var (simulated, inverter) = Start<SoriaInverterDevice>();
        await PushAsync(simulated, inverter, 25, text);

        Assert.Equal(
            (expected("W_PV"), expected("W_AC")),
            ((decimal)inverter.LastState!.Realtime!.ActivePower!, (decimal)inverter.LastState.Realtime.ApparentPower!));
    }

    [Fact]
    public async Task A_number_of_zero_is_zero_and_no_missing_one()
    {
        var (simulated, inverter) = Start<SoriaInverterDevice>();
        await PushAsync(simulated, inverter, 21, Convert.ToBase64String([1, 1, 16, 0x1a, 0, 0, 1, 1, 16, 0x1e, 0, 0]));

        var report = inverter.LastState!.Report!;

        Assert.Equal((0m, 0, null), (report.GridCurrent, report.GridPower, report.DcPower));
    }

    [Fact]
    public async Task What_it_gives_to_the_grid_is_metered()
    {
        var (_, inverter) = Start<SoriaInverterDevice>(options: new() { ReportInterval = TimeSpan.FromMilliseconds(20) });
        IPowerMeter meter = inverter;

        await inverter.StatusAsync();

        Assert.Equal((345m, 230.5m, 1.52m), (meter.Power, meter.Voltage, meter.Current));
    }

    [Fact]
    public async Task Circuits_are_on_or_off_or_not_there()
    {
        var (simulated, inverter) = Start<SoriaInverterDevice>();
        await PushAsync(simulated, inverter, 24, Convert.ToBase64String([1, 1, 128, 0, 0, 1, 1, 1, 128, 1, 0, 0]));

        var circuits = inverter.LastState!.Circuits!;

        Assert.Equal((true, false, null), (circuits.Circuit0?.On, circuits.Circuit1?.On, circuits.Circuit2?.On));
    }

    [Fact]
    public async Task Its_status_is_the_first_report_and_it_is_never_asked()
    {
        var (simulated, inverter) = Start<SoriaInverterDevice>(options: new() { ReportInterval = TimeSpan.FromMilliseconds(20) });

        var state = await inverter.StatusAsync();

        Assert.Equal(345, state.Report!.GridPower);
        Assert.DoesNotContain(simulated.Requests, r => r.IsQuery);
    }

    // The device answers in order, so that the second answer comes behind the report; the first says that it listens.
    private static async Task PushAsync(SimulatedDevice simulated, SoriaInverterDevice inverter, int dp, string text)
    {
        await inverter.HeartbeatAsync();
        simulated.Push(Dps.Of(dp, text));
        await inverter.HeartbeatAsync();
    }

    private static (string Text, Func<string, decimal> Expected) Vector(string dp)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "tinytuya.json")));
        var vector = document.RootElement.GetProperty("soria").EnumerateArray().Single(v => v.GetProperty("dp").GetString() == dp).Clone();
        return (vector.GetProperty("value").GetString()!, name => vector.GetProperty("decoded").GetProperty(name).GetDecimal());
    }
}
