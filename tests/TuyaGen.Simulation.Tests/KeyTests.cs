using System.Security.Cryptography;
using TuyaGen.Simulation.Tests.Support;

namespace TuyaGen.Simulation.Tests;

public sealed class KeyTests
{
    private const string OtherKey = "another key, 16!";

    public static TheoryData<TuyaVersion> Encrypted => [TuyaVersion.V32, TuyaVersion.V33];

    public static TheoryData<TuyaVersion> WithSession => [TuyaVersion.V34, TuyaVersion.V35];

    [Theory]
    [MemberData(nameof(Encrypted))]
    public async Task A_wrong_key_is_refused_under_the_devices_own(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device, OtherKey);

        await client.QueryAsync();

        await Assert.ThrowsAsync<CryptographicException>(client.ReceiveAsync);
        Assert.Equal(1, device.BadFrames);
        Assert.Empty(device.Requests);
    }

    [Fact]
    public async Task A_wrong_key_is_noticed_by_the_oldest_version_when_it_writes()
    {
        await using var device = TestDevice.Start(TuyaVersion.V31);
        using var client = await RawClient.ConnectAsync(device, OtherKey);

        await client.WriteAsync("""{"1":false}""");

        Assert.Equal((1u, "data format error"), Refusal(await client.ReceiveAsync()));
        Assert.Equal(TestDevice.Values, device.Dps);
    }

    [Fact]
    public async Task A_3_4_device_answers_a_wrong_key_under_its_own_so_that_the_client_cannot_verify_it()
    {
        await using var device = TestDevice.Start(TuyaVersion.V34);
        using var client = await RawClient.DialAsync(device, OtherKey);

        await client.StartAsync();

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(client.ReceiveAsync);
    }

    [Fact]
    public async Task A_3_5_device_closes_upon_a_wrong_key()
    {
        await using var device = TestDevice.Start(TuyaVersion.V35);
        using var client = await RawClient.DialAsync(device, OtherKey);

        await client.StartAsync();

        Assert.False(await client.EndAsync());
    }

    [Theory]
    [MemberData(nameof(WithSession))]
    public async Task A_device_may_ignore_a_wrong_key(TuyaVersion version)
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Version = version, WrongKey = WrongKeyReaction.Ignore });
        using var client = await RawClient.DialAsync(device, OtherKey);

        await client.StartAsync();
        await client.StartAsync();
        device.DropClients();

        Assert.False(await client.EndAsync());
    }

    [Theory]
    [MemberData(nameof(Encrypted))]
    [MemberData(nameof(WithSession))]
    public async Task A_device_may_close_upon_a_wrong_key(TuyaVersion version)
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Version = version, WrongKey = WrongKeyReaction.Close });
        using var client = await RawClient.DialAsync(device, OtherKey);

        if (version >= TuyaVersion.V34)
            await client.StartAsync();
        else
            await client.QueryAsync();

        Assert.False(await client.EndAsync());
    }

    [Fact]
    public async Task A_3_5_device_may_answer_a_wrong_key()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V35, WrongKey = WrongKeyReaction.Answer });
        using var client = await RawClient.DialAsync(device, OtherKey);

        await client.StartAsync();

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(client.ReceiveAsync);
    }

    [Theory]
    [MemberData(nameof(WithSession))]
    public async Task A_client_that_cannot_prove_the_key_is_let_go(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.DialAsync(device);
        await client.StartAsync();

        await client.FinishAsync((await client.ReceiveAsync()).Body, proves: false);

        Assert.False(await client.EndAsync());
    }

    [Theory]
    [MemberData(nameof(WithSession))]
    public async Task A_command_before_the_session_is_counted_and_passed_over(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.DialAsync(device);

        await client.QueryAsync();
        await client.StartAsync();

        Assert.Equal(TuyaCommand.SessionKeyResponse, (await client.ReceiveAsync()).Command);
        Assert.Equal(1, device.BadFrames);
        Assert.Empty(device.Requests);
    }

    [Theory]
    [InlineData(TuyaVersion.V31)]
    [InlineData(TuyaVersion.V32)]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public async Task A_damaged_frame_is_counted_and_dropped(TuyaVersion version)
    {
        await using var device = TestDevice.Start(version);
        using var client = await RawClient.ConnectAsync(device);
        var frame = client.Frame(TuyaCommand.UpdateDps, """{"dpId":[1]}""");
        frame[^5] ^= 1;

        await client.SendAsync([1, 2, 3, .. frame]);

        await client.SilenceAsync();
        Assert.Equal(1, device.BadFrames);
    }

    [Fact]
    public async Task A_length_that_no_frame_has_ends_the_connection()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync([0, 0, 0x55, 0xaa, 0, 0, 0, 1, 0, 0, 0, 10, 0xff, 0xff, 0xff, 0xff]);

        Assert.True(await client.EndAsync());
    }

    [Fact]
    public async Task A_sound_frame_without_JSON_is_refused()
    {
        await using var device = TestDevice.Start(TuyaVersion.V35);
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.ControlNew, [0xff, 0xfe]);
        Assert.Equal((1u, "data format error"), Refusal(await client.ReceiveAsync()));
        await client.SendAsync(TuyaCommand.ControlNew, """{"dps":{"2":"\ud800"}}""");
        Assert.Equal((1u, "data format error"), Refusal(await client.ReceiveAsync()));
        await client.SendAsync(TuyaCommand.ControlNew, [.. "{\"cid\":\""u8, 0xff, .. "\"}"u8]);
        Assert.Equal((1u, "data format error"), Refusal(await client.ReceiveAsync()));
        await client.SilenceAsync();
    }

    [Fact]
    public async Task Without_a_session_a_body_without_JSON_counts_as_a_wrong_key()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.DpQuery, "what?");

        Assert.Equal((1u, "data format error"), Refusal(await client.ReceiveAsync()));
        Assert.Equal(1, device.BadFrames);
    }

    [Fact]
    public async Task A_session_outlives_the_rotation_of_the_key()
    {
        await using var device = TestDevice.Start(TuyaVersion.V34);
        using var client = await RawClient.ConnectAsync(device);
        var old = device.Key;

        device.RotateKey();

        Assert.NotEqual(old, device.Key);
        await client.SilenceAsync();
        device.DropClients();
        using var stranger = await RawClient.DialAsync(device, old);
        await stranger.StartAsync();
        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(stranger.ReceiveAsync);
        device.DropClients();
        using var friend = await RawClient.ConnectAsync(device);
        await friend.SilenceAsync();
    }

    [Fact]
    public async Task Without_a_session_a_rotated_key_counts_at_once()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        device.RotateKey(OtherKey);
        await client.QueryAsync();

        await Assert.ThrowsAsync<CryptographicException>(client.ReceiveAsync);
    }

    [Fact]
    public async Task No_text_shows_the_key()
    {
        var options = new SimulatedDeviceOptions { Key = OtherKey, Dps = TestDevice.Values };
        await using var device = SimulatedDevice.Start(options);
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        string[] texts =
            [options.ToString(), device.ToString(), device.Settings.ToString(), device.Requests[0].ToString(), $"{device.Requests[0] with { }}"];

        Assert.DoesNotContain(texts, t => t.Contains(OtherKey, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => device.RotateKey("secret")).Message, StringComparison.Ordinal);
    }

    private static (uint ReturnCode, string Text) Refusal(DeviceReply reply) => (reply.ReturnCode, reply.Text);
}
