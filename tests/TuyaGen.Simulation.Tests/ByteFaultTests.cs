using System.Buffers.Binary;
using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

/// <summary>What a device does to its bytes when it is told to.</summary>
public sealed class ByteFaultTests
{
    // The acknowledgement of a heartbeat on 3.3.
    private static readonly byte[] Heartbeat = Convert.FromHexString("000055AA00000000000000090000000C00000000B051AB030000AA55");

    [Fact]
    public async Task Without_a_fault_the_bytes_are_sound() => Assert.Equal(Heartbeat, await AnswerAsync(Heartbeat.Length));

    [Theory]
    [InlineData(FramePart.Prefix, 0)]
    [InlineData(FramePart.Body, 16)]
    [InlineData(FramePart.Check, 23)]
    [InlineData(FramePart.Suffix, 27)]
    public async Task One_bit_of_the_part_is_wrong(FramePart part, int at)
    {
        var bytes = await AnswerAsync(Heartbeat.Length, new Damage(part));

        Assert.Equal([at], Enumerable.Range(0, Heartbeat.Length).Where(i => bytes[i] != Heartbeat[i]));
    }

    [Fact]
    public async Task The_length_is_whatever_is_wanted()
    {
        var bytes = await AnswerAsync(Heartbeat.Length, new HostileLength(0x7fffffff));

        Assert.Equal(0x7fffffff, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(12)));
    }

    [Fact]
    public async Task The_length_of_the_newest_version_stands_elsewhere()
    {
        await using var device = TestDevice.Start(TuyaVersion.V35);
        using var client = await RawClient.ConnectAsync(device);
        device.Faults.Add(new HostileLength(3));

        await client.SendAsync(TuyaCommand.Heartbeat, "{}");

        Assert.Equal(3, BinaryPrimitives.ReadInt32BigEndian((await client.ReceiveBytesAsync(18)).AsSpan(14)));
    }

    [Fact]
    public async Task Garbage_comes_in_front() =>
        Assert.Equal([1, 2, 3, .. Heartbeat], await AnswerAsync(Heartbeat.Length + 3, new Garbage(new byte[] { 1, 2, 3 })));

    [Fact]
    public async Task Frames_are_joined_to_one_piece()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new NullAcks(2), new Garbage(new byte[] { 1 }), new Join());
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":false}""");
        var piece = await client.ReceivePieceAsync();

        Assert.Equal(1, piece[0]);
        Assert.Equal(3, Enumerable.Range(0, piece.Length - 3).Count(i => piece.AsSpan(i, 4).SequenceEqual(new byte[] { 0, 0, 0x55, 0xaa })));
    }

    [Fact]
    public async Task A_frame_is_cut_where_it_is_wanted_with_a_pause_between_the_pieces()
    {
        var time = new ManualTime();
        await using var device = TestDevice.Start(new SimulatedDeviceOptions
        {
            Time = time,
            IdleTimeout = Timeout.InfiniteTimeSpan,
            Faults = [new Cut(5, 20) { Gap = TimeSpan.FromSeconds(1) }],
        });
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.Heartbeat, "{}");
        Assert.Equal(Heartbeat[..5], await client.ReceivePieceAsync());
        await device.WaitForRequestAsync(_ => true, RawClient.Limit());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Heartbeat[5..20], await client.ReceivePieceAsync());
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Heartbeat[20..], await client.ReceivePieceAsync());
    }

    [Fact]
    public async Task A_frame_is_cut_into_single_bytes_and_still_a_frame() =>
        Assert.Equal(Heartbeat, await AnswerAsync(Heartbeat.Length, Cut.Every(1)));

    [Fact]
    public async Task Half_a_frame_is_followed_by_silence()
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, new HalfFrame(10) { Times = 1 });
        using var client = await RawClient.ConnectAsync(device);

        await client.SendAsync(TuyaCommand.Heartbeat, "{}");
        Assert.Equal(Heartbeat[..10], await client.ReceiveBytesAsync(10));
        await client.SendAsync(TuyaCommand.Heartbeat, "{}");
        await device.WaitForRequestAsync(r => r.Number == 2, RawClient.Limit());
        device.Set(1, false);
        device.DropClients();

        Assert.False(await client.EndAsync());
    }

    private static async Task<byte[]> AnswerAsync(int length, params Fault[] faults)
    {
        await using var device = TestDevice.Start(TuyaVersion.V33, faults);
        using var client = await RawClient.ConnectAsync(device);
        await client.SendAsync(TuyaCommand.Heartbeat, "{}");
        return await client.ReceiveBytesAsync(length);
    }
}
