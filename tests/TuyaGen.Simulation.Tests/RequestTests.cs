using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

public sealed class RequestTests
{
    [Fact]
    public async Task A_command_is_logged_with_all_that_it_says()
    {
        var time = new ManualTime();
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { Version = TuyaVersion.V34, Time = time });
        using var client = await RawClient.ConnectAsync(device);

        await client.WriteAsync("""{"1":false}""");
        await client.ReceiveAsync();

        var request = Assert.Single(device.Requests);
        Assert.Equal(
            (1L, 1L, TuyaCommand.ControlNew, client.Sequence, time.GetUtcNow()),
            (request.Number, request.Connection, request.Command, request.Sequence, request.Time));
        Assert.Equal("""{"protocol":5,"t":1,"data":{"dps":{"1":false}}}""", request.Json);
        Assert.Equal(Dps.Of(1, false), request.Dps);
        Assert.True(request is { IsWrite: true, IsQuery: false, IsNegotiation: false, Cid: null });
    }

    [Fact]
    public async Task Only_the_last_commands_are_kept()
    {
        await using var device = TestDevice.Start(new SimulatedDeviceOptions { RequestLogSize = 3 });
        using var client = await RawClient.ConnectAsync(device);

        for (var i = 0; i < 5; i++)
            await client.SilenceAsync();

        Assert.Equal([3, 4, 5], device.Requests.Select(r => r.Number));
    }

    [Fact]
    public async Task A_command_that_came_already_ends_the_wait_and_a_later_one_too()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        await client.SilenceAsync();

        var first = await device.WaitForRequestAsync(r => r.Command == TuyaCommand.Heartbeat);
        var next = device.WaitForRequestAsync(r => r.Number > first.Number, RawClient.Limit());
        Assert.False(next.IsCompleted);
        await client.QueryAsync();

        Assert.True((await next).IsQuery);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        await using var device = TestDevice.Start();
        using var cancellation = new CancellationTokenSource();
        var wait = device.WaitForRequestAsync(_ => true, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => wait);
    }

    [Fact]
    public async Task A_check_that_throws_fails_its_own_wait_only()
    {
        await using var device = TestDevice.Start();
        using var client = await RawClient.ConnectAsync(device);
        var wait = device.WaitForRequestAsync(_ => throw new FormatException("mine"), RawClient.Limit());

        await client.SilenceAsync();

        await Assert.ThrowsAsync<FormatException>(() => wait);
        await client.SilenceAsync();
    }
}
