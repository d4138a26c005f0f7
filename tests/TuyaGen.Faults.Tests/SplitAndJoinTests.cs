using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>Line 4: TCP knows no frames. They come in pieces of every size and several at once.</summary>
public sealed class SplitAndJoinTests : FaultTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_whole_conversation_may_come_byte_by_byte(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var relay = Between(simulated);
        relay.PieceSize = 1;
        var device = Open(simulated, relay);

        Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        Assert.Equal(WriteLevel.Acknowledged, (await SoonAsync(device.SetAsync(3, 7))).Level);
        await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(device.SetAsync(99, 1)));
        Assert.Equal(DpValue.Of(7), (await SoonAsync(device.QueryAsync())).Dps[3]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_answer_may_be_split_at_every_place(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var relay = Between(simulated);
        var device = Open(simulated, relay);
        await SoonAsync(device.QueryAsync());
        var before = relay.Wire.FromDevice.Length;
        await SoonAsync(device.QueryAsync());
        var length = relay.Wire.FromDevice.Length - before;

        for (var place = 1; place < length; place++)
        {
            relay.PieceSize = place;
            simulated.Push(Dps.Of(3, place));
            Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
        }

        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Many_frames_may_come_in_one_piece_and_none_is_lost(TuyaVersion version)
    {
        const int reports = 20;
        var simulated = Simulate(version);
        var relay = Between(simulated);
        var device = Open(simulated, relay);
        await SoonAsync(device.QueryAsync());
        using var stop = new CancellationTokenSource();
        var events = device.WatchEventsAsync(stop.Token);

        relay.Hold();
        var write = device.SetAsync(1, true);
        await NextAsync(simulated, 0, r => r.IsWrite);
        for (var i = 1; i <= reports; i++)
            simulated.Set(3, i);
        relay.Release();

        await SoonAsync(write);
        var seen = new List<Dps>();
        await foreach (var happened in events)
        {
            seen.Add(Assert.IsType<DpsReported>(happened).Changed);
            if (seen.Count == reports + 1)
                break;
        }

        Assert.Equal([Dps.Of(1, true), .. Enumerable.Range(1, reports).Select(i => Dps.Of(3, i))], seen);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Under_load_every_answer_finds_its_command_however_the_stream_is_cut(TuyaVersion version)
    {
        var simulated = Simulate(version);
        simulated.Faults.Add(new Refuse { When = r => r.IsWrite && r.Dps![3] is var value && IsOdd(value) });
        var relay = Between(simulated);
        simulated.Faults.Add(new StrayReport());
        relay.PieceSize = 37;
        var device = Open(simulated, relay);
        var writes = Enumerable.Range(0, 60).Select(n => (n, Task: device.SetAsync(3, n))).ToList();
        foreach (var (n, write) in writes)
        {
            if (n % 2 == 0)
                await SoonAsync(write);
            else
                await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(write));
        }

        Assert.Equal(1, simulated.Connections);
    }

    private static bool IsOdd(DpValue value) => int.Parse(value.ToString()) % 2 == 1;
}
