using TuyaGen.Simulation.Tests.Support;
using TuyaGen.TestSupport;

namespace TuyaGen.Simulation.Tests;

/// <summary>Golden client frames are sent as they are; the device answers with the golden device frames.</summary>
public sealed class VectorConversationTests
{
    [Fact]
    public async Task Version_3_1_speaks_as_recorded()
    {
        await using var device = Start("v3.1 DP_QUERY response", """{"1":true,"2":0}""");
        using var client = await RawClient.DialAsync(device);

        await Expect(client, "v3.1 DP_QUERY", "v3.1 DP_QUERY response");
        await Expect(client, "v3.1 CONTROL dp1=true", "v3.1 CONTROL ack, null payload");
    }

    [Fact]
    public async Task Version_3_2_speaks_as_recorded()
    {
        await using var device = Start("v3.2 query response without header", """{"1":true,"2":false}""");
        using var client = await RawClient.DialAsync(device);

        await Expect(client, "v3.2 DP_QUERY (always device22 -> CONTROL_NEW)", "v3.2 query response without header");
    }

    [Fact]
    public async Task Version_3_3_speaks_as_recorded()
    {
        var time = new ManualTime(Vectors.RecordedAt);
        await using var device = Start("v3.3 DP_QUERY response (no header)", """{"1":true,"9":0,"18":132,"19":152,"20":2301}""", time: time);
        using var client = await RawClient.DialAsync(device);

        await Expect(client, "v3.3 DP_QUERY", "v3.3 DP_QUERY response (no header)");
        await Expect(client, "v3.3 CONTROL dp1=true", "v3.3 CONTROL ack, null payload");
        await client.ReceiveFrameAsync();
        time.Advance(TimeSpan.FromSeconds(2));
        device.Set(1, false);
        await Expect(client, "v3.3 STATUS push, source header crc=0 seq=2 src=1");
    }

    [Fact]
    public async Task A_3_3_device_of_the_second_kind_refuses_as_recorded()
    {
        await using var device = Start("v3.3 DP_QUERY response (no header)", """{"1":true}""", DeviceKind.Device22);
        using var client = await RawClient.DialAsync(device);

        await Expect(client, "v3.3 DP_QUERY", "v3.3 \"data unvalid\" rejection, retcode=1");
    }

    [Fact]
    public async Task Version_3_4_speaks_as_recorded()
    {
        await using var device = Start("v3.4 DP_QUERY_NEW response (no header)", """{"1":true,"9":0}""");
        using var client = await RawClient.DialAsync(device);

        await Expect(client, "v3.4 handshake 1/3 SESS_KEY_NEG_START", "v3.4 handshake 2/3 SESS_KEY_NEG_RESP");
        await client.SendAsync(Vectors.Frame("v3.4 handshake 3/3 SESS_KEY_NEG_FINISH").Frame);
        await Expect(client, "v3.4 DP_QUERY -> DP_QUERY_NEW", "v3.4 DP_QUERY_NEW response (no header)");
        await Expect(client, "v3.4 CONTROL -> CONTROL_NEW dp1=true", "v3.4 CONTROL_NEW ack, zero-length payload");
    }

    [Fact]
    public async Task Version_3_5_speaks_as_recorded()
    {
        var time = new ManualTime(Vectors.RecordedAt);
        await using var device = Start("v3.5 handshake 2/3 SESS_KEY_NEG_RESP", """{"20":true,"21":"white","22":946,"1":false}""", time: time);
        using var client = await RawClient.DialAsync(device);

        await Expect(client, "v3.5 handshake 1/3 SESS_KEY_NEG_START", "v3.5 handshake 2/3 SESS_KEY_NEG_RESP");
        await client.SendAsync(Vectors.Frame("v3.5 handshake 3/3 SESS_KEY_NEG_FINISH").Frame);
        await device.WaitForClientAsync(RawClient.Limit());
        device.Faults.Add(new PartialStatus(20, 21, 22));
        await Expect(client, "v3.5 DP_QUERY -> DP_QUERY_NEW", "v3.5 DP_QUERY_NEW response (retcode + json)");
        device.Push(Dps.Of(9, 0));
        await client.ReceiveFrameAsync();
        time.Advance(TimeSpan.FromSeconds(4));
        device.Set(1, true);
        await Expect(client, "v3.5 STATUS push (retcode + source header + json)");
    }

    private static async Task Expect(RawClient client, string sent, string received)
    {
        await client.SendAsync(Vectors.Frame(sent).Frame);
        await Expect(client, received);
    }

    private static async Task Expect(RawClient client, string received) =>
        Assert.Equal(Convert.ToHexString(Vectors.Frame(received).Frame), Convert.ToHexString(await client.ReceiveFrameAsync()));

    // The device's random bytes are those with which the vectors were made: a nonce, and IVs that differ in their last byte.
    private static SimulatedDevice Start(string vector, string dps, DeviceKind? kind = null, TimeProvider? time = null)
    {
        var frame = Vectors.Frame(vector);
        byte[] nonce = frame.Version >= TuyaVersion.V34 ? frame.DeviceNonce : [];
        var ivs = Enumerable.Range(1, 9).Select(n => (byte[])[.. frame.Iv[..^1], (byte)n]);
        return SimulatedDevice.Start(new SimulatedDeviceOptions
        {
            Version = frame.Version,
            Kind = kind,
            Id = frame.DeviceId,
            Key = frame.LocalKey,
            Dps = Dps.FromJson(dps),
            Time = time ?? TimeProvider.System,
            LastSequence = 1000,
            Entropy = frame.Version == TuyaVersion.V35 ? new FixedEntropy([nonce, .. ivs]) : new FixedEntropy(nonce),
        });
    }
}
