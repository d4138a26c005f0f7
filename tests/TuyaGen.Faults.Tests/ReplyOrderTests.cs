using TuyaGen.Faults.Tests.Support;
using TuyaGen.Simulation;

namespace TuyaGen.Faults.Tests;

/// <summary>
/// Line 6: answers that come twice, late, in another order, after an empty one, or after we gave up. The refusals tell: had another answer been
/// taken for theirs, they would have seemed to succeed.
/// </summary>
public sealed class ReplyOrderTests : FaultTest
{
    private static bool IsRefused(SimulatedRequest request) => request.IsWrite && request.Dps![3] == DpValue.Of(999);

    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["twice at once"] = new Duplicate(),
        ["again after the next"] = new Duplicate(Late: true),
        ["one empty first"] = new NullAcks(1) { When = r => r.IsQuery },
        ["two empty first"] = new NullAcks(2) { When = r => r.IsQuery },
        ["the report first"] = new StatusFirst(),
        ["another report first"] = new StrayReport(),
    };

    public static TheoryData<TuyaVersion, string> Repetitions => Rows.Of(TuyaVersions.All, Faults.Keys);

    [Theory]
    [MemberData(nameof(Repetitions))]
    public async Task What_comes_twice_or_in_another_order_answers_one_command_only(TuyaVersion version, string fault)
    {
        var simulated = Simulate(version, new Refuse { When = IsRefused });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(Faults[fault]);

        for (var i = 0; i < 5; i++)
        {
            await SoonAsync(device.SetAsync(3, i));
            await SoonAsync(Assert.ThrowsAsync<DeviceRejectedException>(() => device.SetAsync(3, 999)));
            Assert.Equal(DpValue.Of(i), (await SoonAsync(device.QueryAsync())).Dps[3]);
        }

        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Answers_in_the_wrong_order_are_not_exchanged(TuyaVersion version)
    {
        var simulated = Simulate(version, new Refuse { When = IsRefused });
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new Swap { When = r => r.IsWrite, Times = 1 });

        // Its answer is kept back until after that to the heartbeat that asks whether the device is there.
        var last = Last(simulated);
        var first = device.SetAsync(3, 1);
        await NextAsync(simulated, last, r => r.IsWrite);
        Clock.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(first));

        await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(device.SetAsync(3, 999)));
        Assert.Equal(DpValue.Of(1), (await SoonAsync(device.QueryAsync())).Dps[3]);
        Assert.Equal(1, simulated.Connections);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_answer_after_our_patience_does_not_answer_the_same_command_sent_again(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new Delay(6 * Second) { When = r => r.IsWrite, Times = 1 });
        simulated.Faults.Add(new Refuse { When = r => r.IsWrite && r.Dps![3] == DpValue.Of(2) });

        var last = Last(simulated);
        var first = device.SetAsync(3, 1);
        await NextAsync(simulated, last, r => r.IsWrite);
        Clock.Advance(5 * Second);
        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(first));
        var (second, third) = (device.SetAsync(3, 2), device.SetAsync(3, 3));
        Clock.Advance(Second);

        await Assert.ThrowsAsync<DeviceRejectedException>(() => SoonAsync(second));
        await SoonAsync(third);
        Assert.Equal(DpValue.Of(3), simulated.Dps[3]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task One_and_two_empty_acknowledgements_before_the_status_are_not_the_status(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        for (var count = 0; count <= 2; count++)
        {
            var acks = new NullAcks(count) { When = r => r.IsQuery };
            simulated.Faults.Add(acks);
            device.ForgetStatus();

            Assert.Equal(Lamp, (await SoonAsync(device.QueryAsync())).Dps);
            simulated.Faults.Remove(acks);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_device_that_only_acknowledges_a_query_is_not_taken_for_one_without_data_points(TuyaVersion version)
    {
        var simulated = Simulate(version);
        var device = Open(simulated);
        await SoonAsync(device.QueryAsync());
        simulated.Faults.Add(new ReplyBody(ReadOnlyMemory<byte>.Empty));

        var (last, query) = (Last(simulated), device.QueryAsync());
        await NextAsync(simulated, last, r => r.IsQuery);
        Clock.Advance(5 * Second);

        await Assert.ThrowsAsync<DeviceTimeoutException>(() => SoonAsync(query));
        Assert.Equal(Lamp, device.LastStatus!.Dps);
    }
}
