using System.Text;
using TuyaGen.Simulation;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Transport;

public class ReplyTests : DeviceTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Frames_may_come_in_any_pieces(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [Cut.Every(3) with { When = _ => true }] });
        var device = Open(simulated);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
        await device.SetAsync(1, true, WriteLevel.Confirmed);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Garbage_between_frames_is_passed_over(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new Garbage(new byte[] { 1, 0, 0, 0x55, 0xaa, 0, 0, 0x66 }) { When = r => !r.IsNegotiation }] });
        var device = Open(simulated);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_status_may_come_under_the_command_of_a_report(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new ReplyAs { When = r => r.IsQuery }] });
        var device = Open(simulated);

        Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_status_in_pieces_is_put_together(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new StatusInPieces() { When = r => r.IsQuery }] });
        var device = Open(simulated);

        await device.QueryAsync();
        await device.HeartbeatAsync();

        Assert.Equal(simulated.Dps, device.LastStatus!.Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_answer_given_twice_answers_once(TuyaVersion version)
    {
        var simulated = Simulate(version, new() { Faults = [new Duplicate { When = r => r.IsQuery }] });
        var device = Open(simulated);

        for (var i = 0; i < 5; i++)
            Assert.Equal(simulated.Dps, (await device.QueryAsync()).Dps);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Text_that_is_no_utf8_does_not_hide_the_rest(TuyaVersion version)
    {
        var simulated = Simulate(version, new()
        {
            Faults = [new ReplyBody((byte[])[.. "{\"dps\":{\"1\":true,\"2\":\""u8, 0xff, 0xfe, .. "\"}}"u8]) { When = r => r.IsQuery }],
        });
        var device = Open(simulated);

        var status = await device.QueryAsync();

        Assert.Equal(DpValue.Of(true), status.Dps[1]);
        Assert.Equal("\ufffd\ufffd", status.Dps[2].ToString());
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_kept_in_the_error()
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Faults = [new ReplyBody("hello"u8.ToArray()) { When = r => r.IsQuery }] });
        var device = Open(simulated);

        var error = await Assert.ThrowsAsync<BadPayloadException>(() => device.QueryAsync());

        Assert.Equal("hello", Encoding.UTF8.GetString(error.Raw.Span));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Numbers_too_large_and_names_given_twice_are_read(TuyaVersion version)
    {
        var simulated = Simulate(version, new()
        {
            Faults = [new ReplyBody("""{"dps":{"1":1,"1":2,"3":123456789012345678901234567890,"4":{"a":[1]}},"data":null}"""u8.ToArray()) { When = r => r.IsQuery }],
        });
        var device = Open(simulated);

        var dps = (await device.QueryAsync()).Dps;

        Assert.Equal(DpValue.Of(2), dps[1]);
        Assert.Equal("123456789012345678901234567890", dps[3].ToString());
        Assert.Equal("""{"a":[1]}""", dps[4].ToString());
    }

    [Theory]
    [InlineData(SequenceRule.Zero)]
    [InlineData(SequenceRule.Counter)]
    [InlineData(SequenceRule.Echo)]
    public async Task Answers_are_recognised_whatever_their_numbers(SequenceRule rule)
    {
        var simulated = Simulate(TuyaVersion.V34, new() { Faults = [new Numbered(rule)] });
        var device = Open(simulated);

        for (var i = 0; i < 3; i++)
        {
            await device.QueryAsync();
            await device.SetAsync(3, i, WriteLevel.Confirmed);
        }
    }
}
