using TuyaGen.Rules.Tests.Codecs;

namespace TuyaGen.Rules.Tests;

/// <summary>Codecs that a project brings are read, written, checked, shown and simulated like those of the core.</summary>
public sealed class CodecTests : RuleTest
{
    private const string Report = """{"2":"215C","3":"198C","5":"BAM=","6":12}""";

    [Fact]
    public async Task A_value_is_read_and_written_as_the_codec_says()
    {
        var (simulated, probe) = Start<ProbeDevice>(Report);

        var state = await probe.StatusAsync();
        Assert.Equal((21.5m, 19.8m, new Zone(4, 3), Size.Large), (state.Target, state.Current, state.Zone, state.Size));
        await probe.SetTargetAsync(22.5m);
        probe.SetZone(new(7, 8));
        await probe.SetSizeAsync(Size.Small);

        Assert.Equal("""{"2":"225C"} {"5":"Bwg="} {"6":1}""", Written(simulated));
    }

    [Fact]
    public async Task A_value_that_the_codec_refuses_is_not_sent()
    {
        var (simulated, probe) = Start<ProbeDevice>(Report);

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => probe.SetTargetAsync(35.1m));
        Assert.Contains("5 to 35", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => probe.SetZoneAsync(new(256, 1)));
        Assert.Contains("width x depth", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => probe.SetZoneAsync(null!));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => probe.SetSizeAsync((Size)5));

        Assert.Equal("", Written(simulated));
    }

    [Fact]
    public async Task A_report_that_the_codec_does_not_understand_reads_as_nothing_and_keeps_its_wire_text()
    {
        var (_, probe) = Start<ProbeDevice>("""{"2":"hot","5":"AA==","6":"x"}""");

        var state = await probe.StatusAsync();

        Assert.Equal((null, null, null), (state.Target, state.Zone, state.Size));
        Assert.Equal(("hot", "?hot"), (state.Raw("Target"), state.Describe("Target")));
    }

    [Fact]
    public async Task A_program_that_knows_no_class_reads_and_writes_it_by_name()
    {
        var (simulated, probe) = Start<ProbeDevice>(Report);
        await probe.StatusAsync();

        Assert.Equal(("21.5 °C", "4x3", "Large"), (await probe.GetTextAsync("Target"), await probe.GetTextAsync("Zone"), await probe.GetTextAsync("Size")));
        await probe.SetAsync(2, probe.Point("Target")!.EncodeText("23"));
        await probe.SetAsync(5, probe.Point("zone")!.EncodeText("1x2"));
        Assert.Throws<ValueOutOfRangeException>(() => probe.Point("Zone")!.EncodeText("wide"));

        Assert.Equal("""{"2":"230C"} {"5":"AQI="}""", Written(simulated));
        Assert.Equal((typeof(Zone), new DpRange(5, 35, 0.1m)), (probe.Point("Zone")!.Codec.ValueType, probe.Point("Target")!.Codec.Range));
    }

    [Fact]
    public async Task A_part_of_it_is_changed_like_that_of_a_built_in_value()
    {
        var (simulated, probe) = Start<ProbeDevice>(Report);

        await Task.WhenAll(probe.UpdateZoneAsync(z => z with { Width = 9 }), probe.UpdateZoneAsync(z => z with { Depth = 1 }));

        Assert.Equal("CQE=", simulated.Dps[5]);
    }

    [Fact]
    public async Task Its_parts_are_read_and_written_by_name()
    {
        var (simulated, probe) = Start<ProbeDevice>(Report);

        Assert.Equal(("4 m", "12 m²"), (await probe.GetTextAsync("Zone.Width"), await probe.GetTextAsync("Zone.Area")));
        await Task.WhenAll(probe.SetAsync("Zone.Width", "9"), probe.SetAsync("Zone.Depth", "1"));
        var part = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => probe.SetAsync("Zone.Width", "256"));
        var whole = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => probe.SetAsync("Zone.Depth", "256"));
        await Assert.ThrowsAsync<NotSupportedByDeviceException>(() => probe.SetAsync("Zone.Area", "1"));

        Assert.Equal("CQE=", simulated.Dps[5]);
        Assert.Contains("0 to 255 m", part.Message, StringComparison.Ordinal);
        Assert.Contains("at most 255 metres", whole.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_test_and_write_it()
    {
        var (simulated, probe) = Start<ProbeDevice>(Report);

        await probe.WarmAsync(25);
        simulated.Set(3, "310C");
        await CatchUpAsync(probe);
        await probe.WarmAsync(25);

        Assert.Equal("""{"2":"250C"} {"2":"200C"}""", Written(simulated));
    }

    [Fact]
    public async Task A_simulated_device_has_values_that_the_codec_understands_and_checks_what_it_is_given()
    {
        var simulated = Simulate<ProbeDevice>();
        var probe = Connect<ProbeDevice>(simulated);

        var state = await probe.StatusAsync();

        Assert.Equal(21, state.Target);
        Assert.Equal(new Zone(3, 2), state.Zone);
        await Assert.ThrowsAsync<DeviceRejectedException>(() => probe.SetAsync(2, "20"));
    }
}
