using System.Text;
using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 8: what a status may look like: in pieces, with less or more in it than expected, and not quite JSON.</summary>
public sealed class StatusContentTests : FaultTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Pieces_are_merged_whatever_their_order_and_the_number_of_their_command(TuyaVersion version)
    {
        var simulated = Simulate(version, new StatusInPieces(), new ReplyAs());
        var device = Open(simulated);

        var (last, query) = (0L, device.QueryAsync());
        await NextAsync(simulated, last, r => r.IsQuery);
        await UntilAsync(() => device.LastStatus?.Dps.Count == Lamp.Count, "all pieces came");
        await UntilAsync(() => query.IsCompleted, "nothing more was waited for", () =>
        {
            if (Clock.NextTimer < Second)
                Clock.Advance(Clock.NextTimer.Value);
        });

        Assert.Equal(Lamp, (await query).Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_data_point_that_an_answer_leaves_out_keeps_its_value(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new PartialStatus(2));

        simulated.Set(Dps.FromJson("""{"2":"colour","3":1}"""));
        var dps = (await SoonAsync(device.QueryAsync())).Dps;

        Assert.Equal(Dps.FromJson("""{"1":false,"2":"colour","3":1}"""), dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Values_of_every_kind_and_size_arrive_as_they_are(TuyaVersion version)
    {
        var blob = Convert.ToBase64String(Enumerable.Range(0, 3000).Select(i => (byte)i).ToArray());
        var json = $$$"""
            {"1":null,"2":[1,{"a":2}],"3":{"x":{"y":[]}},"4":-9223372036854775808,"5":9223372036854775808,"6":1e400,"7":-0.5e-7,
             "8":"{{{blob}}}","9":"","101":"\u4e2d\ud83d\ude00","65535":true,"2147483647":1}
            """;
        var simulated = Simulate(version, new ReplyBody("{\"dps\":" + json + "}") { When = r => r.IsQuery });
        var device = Open(simulated);

        var dps = (await SoonAsync(device.QueryAsync())).Dps;

        Assert.Equal(
            ["", "[1,{\"a\":2}]", """{"x":{"y":[]}}""", "-9223372036854775808", "9223372036854775808", "1e400", "-0.5e-7", blob, "", "中😀"],
            dps.Take(10).Select(p => p.Value.Kind == DpValueKind.Null ? "" : p.Value.ToString()));
        Assert.Equal([65535, int.MaxValue], dps.Keys.Skip(10));
    }

    [Theory]
    [InlineData("""{"dps":{"1":true,"1":false,"2":"a"}}""")]
    [InlineData("""{"dps":{"1":true},"dps":{"1":false,"2":"a"}}""")]
    [InlineData("""{"dps":{"1":false,"2":"a","x":1,"-1":2,"0":3,"99999999999":4,"1.5":5,"":6}}""")]
    [InlineData("""{"data":{"dps":{"1":false,"2":"a"}},"t":"yesterday","cid":7}""")]
    [InlineData("""{"t":99999999999999999999,"dps":{"1":false,"2":"a"},"extra":{"dps":{"9":9}}}""")]
    public async Task Odd_objects_are_read_for_what_they_hold(string json)
    {
        var simulated = Simulate(TuyaVersion.V34, new ReplyBody(json) { When = r => r.IsQuery });
        var device = Open(simulated);

        Assert.Equal(Dps.FromJson("""{"1":false,"2":"a"}"""), (await SoonAsync(device.QueryAsync())).Dps);
    }

    public static TheoryData<TuyaVersion, string> Nonsense => Rows.Of(
        TuyaVersions.All,
        ["{", "{\"dps\":{\"1\":tru", "{\"dps\":{\"1\":1}} {}", "{\"dps\":" + new string('[', 100), "{\"dps\":{\"1\":\"\\ud800\"}}", "hello"]);

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task What_is_no_JSON_is_told_with_its_bytes_and_the_next_answer_is_read(TuyaVersion version, string text)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new ReplyBody(text) { Times = 1 });

        var error = await Assert.ThrowsAsync<BadPayloadException>(() => SoonAsync(device.QueryAsync()));

        Assert.Equal(text, Encoding.UTF8.GetString(error.Raw.Span));
        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Text_that_is_no_UTF8_spoils_only_itself(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new ReplyBody((byte[])[.. "{\"dps\":{\"2\":\"a"u8, 0xff, 0xc0, 0x80, .. "b\",\"3\":7}}"u8]) { When = r => r.IsQuery });

        var dps = (await SoonAsync(device.QueryAsync())).Dps;

        Assert.Equal(DpValue.Of(7), dps[3]);
        Assert.StartsWith("a\ufffd", dps[2].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_typed_device_shows_nothing_for_values_of_the_wrong_kind_and_keeps_the_rest(TuyaVersion version)
    {
        var simulated = Simulate(version, new SimulatedDeviceOptions { Model = BulbDevice.Model });
        await using var bulb = new BulbDevice(simulated.Settings with { Options = Options }, Context);
        await SoonAsync(bulb.StatusAsync());
        var body = """{"dps":{"20":"yes","21":"disco","22":"bright","23":1e999,"24":"zz"}}""";
        simulated.Faults.Add(new ReplyBody(body) { When = r => r.IsQuery });

        var state = await SoonAsync(bulb.StatusAsync());

        Assert.Equal((null, null), (state.Brightness, state.Colour));
        Assert.Equal((BulbMode.Unknown, DpValue.Of("disco")), (state.Mode, bulb.LastStatus!.Dps[21]));
        Assert.False(state.ToString().Length == 0);
    }
}
