using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

/// <summary>What a gateway does with its sub-devices beyond passing on.</summary>
public sealed class GatewayTests
{
    private const string List = """{"reqType":"subdev_online_stat_query","data":{"cids":[]}}""";
    private readonly ManualTime _time = new();

    [Fact]
    public async Task The_list_comes_in_pieces_of_the_size_that_is_wanted()
    {
        await using var device = Start(TuyaVersion.V34, new() { ChildrenPerList = 2 });
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.LanExtStream, List);

        Assert.True((await client.ReceiveAsync()).IsEmpty);
        Assert.Contains("""{"online":["a","b"],"offline":[]}""", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("""{"online":[],"offline":["c"]}""", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TuyaVersion.V33, null, false)]
    [InlineData(TuyaVersion.V33, true, true)]
    [InlineData(TuyaVersion.V34, null, true)]
    [InlineData(TuyaVersion.V35, false, false)]
    public async Task Whether_the_question_for_the_list_is_known_depends_on_the_version(TuyaVersion version, bool? lists, bool answers)
    {
        await using var device = Start(version, new() { ListsChildren = lists });
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.LanExtStream, List);

        if (answers)
            Assert.Equal(TuyaCommand.LanExtStream, (await client.ReceiveAsync()).Command);
        else
            await client.SilenceAsync();
    }

    [Fact]
    public async Task A_device_without_sub_devices_does_not_answer_it()
    {
        await using var device = TestDevice.Start(TuyaVersion.V34);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.LanExtStream, List);

        await client.SilenceAsync();
    }

    [Fact]
    public async Task A_script_makes_a_sub_device_go_and_come_back()
    {
        await using var device = Start(TuyaVersion.V33, new()
        {
            Children = [new("a") { Script = [new(TimeSpan.FromSeconds(10), false), new(TimeSpan.FromSeconds(20), true)] }],
        });
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("\"offline\":[\"a\"]", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("\"online\":[\"a\"]", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_may_say_what_is_not_true_and_a_change_may_go_untold()
    {
        await using var device = Start(TuyaVersion.V35);
        using var client = await RawClient.ConnectAsync(device);

        device.SetOnline("a", false, tells: false);
        device.ReportChildren(["stranger"], ["a", "b"]);

        Assert.Contains("""{"online":["stranger"],"offline":["a","b"]}""", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
        device.ReportChildren();
        Assert.Contains("""{"online":["b"],"offline":["a","c"]}""", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sub_devices_are_paired_and_removed_while_it_runs()
    {
        await using var device = Start(TuyaVersion.V33);
        using var client = await RawClient.ConnectAsync(device);

        device.AddChild(new("d") { Dps = Dps.Of(1, 7) });
        await client.SendAsync(TuyaCommand.DpQuery, """{"cid":"d"}""");
        Assert.Equal(Dps.Of(1, 7), (await client.ReceiveAsync()).Dps);
        device.RemoveChild("d");
        await client.SendAsync(TuyaCommand.DpQuery, """{"cid":"d"}""");

        Assert.Equal("devid not found", (await client.ReceiveAsync()).Text);
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => device.AddChild(new("a"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => device.RemoveChild("d"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_about_another_comes_before_the_right_one_or_in_its_place(bool instead)
    {
        await using var device = Start(TuyaVersion.V33);
        device.Faults.Add(new WrongChild("b", Dps.Of(1, 99)) { Instead = instead });
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.DpQuery, """{"cid":"a"}""");

        Assert.Contains("\"cid\":\"b\"", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
        if (instead)
            await client.SilenceAsync();
        else
            Assert.Contains("\"cid\":\"a\"", (await client.ReceiveAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sub_device_out_of_reach_measures_nothing()
    {
        await using var device = Start(TuyaVersion.V33);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.UpdateDps, """{"dpId":[1],"cid":"c"}""");

        Assert.True((await client.ReceiveAsync()).IsEmpty);
        await client.SilenceAsync();
    }

    [Fact]
    public void A_list_of_less_than_nothing_and_a_script_of_the_past_are_refused()
    {
        Assert.Contains("ChildrenPerList", Assert.Throws<ArgumentException>(() => SimulatedDevice.Start(new() { ChildrenPerList = -1 })).Message, StringComparison.Ordinal);
        var past = new SimulatedChild("a") { Script = [new(-TimeSpan.FromSeconds(1), true)] };
        Assert.Contains("Children", Assert.Throws<ArgumentException>(() => SimulatedDevice.Start(new() { Children = [past] })).Message, StringComparison.Ordinal);
    }

    private SimulatedDevice Start(TuyaVersion version, SimulatedDeviceOptions? options = null)
    {
        options ??= new();
        return TestDevice.Start(options with
        {
            Version = version,
            Time = _time,
            Children = options.Children.Count > 0
                ? options.Children
                : [new("a") { Dps = Dps.Of(1, 1) }, new("b") { Dps = Dps.Of(1, 2) }, new("c") { Dps = Dps.Of(1, 3), IsOnline = false }],
        });
    }
}
