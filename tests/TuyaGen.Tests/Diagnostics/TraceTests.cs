using System.Diagnostics;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Diagnostics;

public sealed class TraceTests : DeviceTest, IDisposable
{
    private readonly Spans _spans = new();

    public void Dispose() => _spans.Dispose();

    [Fact]
    public async Task A_command_is_a_span_of_whoever_called()
    {
        var simulated = Simulate(TuyaVersion.V34);
        using var outer = new Activity("the caller").Start();
        var device = Open(simulated);

        await device.QueryAsync();
        await device.SetAsync(1, true);

        var query = Assert.Single(_spans.Of(simulated.Id, "tuya query"));
        var write = Assert.Single(_spans.Of(simulated.Id, "tuya control"));
        Assert.All([query, write], span =>
        {
            Assert.Equal(outer.SpanId, span.ParentSpanId);
            Assert.Equal(ActivityKind.Client, span.Kind);
            Assert.Equal(ActivityStatusCode.Unset, span.Status);
            Assert.Equal("tuya", span.GetTagItem("network.protocol.name"));
            Assert.Equal("3.4", span.GetTagItem("network.protocol.version"));
            Assert.Equal("127.0.0.1", span.GetTagItem("server.address"));
            Assert.Equal(simulated.EndPoint.Port, span.GetTagItem("server.port"));
        });
        Assert.Same(outer, Activity.Current);
    }

    [Fact]
    public async Task A_connection_is_a_span_that_belongs_to_nobody()
    {
        var simulated = Simulate(TuyaVersion.V35);
        using var outer = new Activity("the caller").Start();

        await Open(simulated).QueryAsync();

        var connect = Assert.Single(_spans.Of(simulated.Id, "tuya connect"));
        Assert.Null(connect.ParentId);
        Assert.Equal(ActivityStatusCode.Unset, connect.Status);
        Assert.Same(outer, Activity.Current);
    }

    [Fact]
    public async Task What_fails_has_an_error_and_its_kind()
    {
        var (refusing, locked) = (Simulate(TuyaVersion.V33), Simulate(TuyaVersion.V34));
        refusing.Faults.Add(new Refuse { When = r => r.IsWrite });
        var blocked = Open(locked, change: s => s with { Key = LocalKey.Parse("a wrong key 1234") });

        var error = await Assert.ThrowsAsync<DeviceRejectedException>(() => Open(refusing).SetAsync(1, true));
        await ReachesAsync(blocked, ConnectionState.Blocked);

        var write = Assert.Single(_spans.Of(refusing.Id, "tuya control"));
        Assert.Equal((ActivityStatusCode.Error, error.Message), (write.Status, write.StatusDescription));
        Assert.Equal("rejected", write.GetTagItem("error.type"));
        var connect = Assert.Single(_spans.Of(locked.Id, "tuya connect"));
        Assert.Equal(ActivityStatusCode.Error, connect.Status);
        Assert.Equal("wrong_key", connect.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_connection_that_ends_later_has_been_made_all_the_same()
    {
        var simulated = Simulate(TuyaVersion.V33);
        var device = Open(simulated);
        await device.QueryAsync();

        simulated.DropClients();
        await simulated.WaitForRequestAsync(r => r.Connection == 2);
        await device.QueryAsync();

        Assert.All(_spans.Of(simulated.Id, "tuya connect"), span => Assert.Equal(ActivityStatusCode.Unset, span.Status));
        Assert.Equal(2, _spans.Of(simulated.Id, "tuya connect").Count);
    }

    [Fact]
    public async Task Neither_keys_nor_values_stand_in_a_span()
    {
        var simulated = Simulate(TuyaVersion.V34);
        var device = Open(simulated);
        await device.SetAsync(2, "a private text");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => device.QueryAsync(new CancellationToken(canceled: true)));

        var text = string.Join('\n', _spans.Of(simulated.Id).SelectMany(s => s.TagObjects.Select(t => $"{t.Key}={t.Value}").Append(s.StatusDescription)));

        Assert.Contains("error.type=cancelled", text, StringComparison.Ordinal);
        Assert.DoesNotContain(simulated.Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain("private", text, StringComparison.Ordinal);
    }
}
