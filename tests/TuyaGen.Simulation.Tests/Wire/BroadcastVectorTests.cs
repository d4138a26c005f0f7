using System.Text;
using System.Text.Json;
using TuyaGen.Simulation.Tests.Support;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Tests.Wire;

public sealed class BroadcastVectorTests
{
    [Theory]
    [InlineData("55AA frame, plaintext JSON (3.1)", TuyaVersion.V31)]
    [InlineData("55AA frame, AES-ECB payload, cmd 0x13 UDP_NEW (3.3)", TuyaVersion.V33)]
    [InlineData("55AA frame, AES-ECB payload, cmd 0x23 BOARDCAST_LPV34 (3.4)", TuyaVersion.V34)]
    [InlineData("6699 GCM broadcast with retcode (3.5)", TuyaVersion.V35)]
    public void A_beacon_is_written_byte_for_byte(string name, TuyaVersion version)
    {
        var vector = Find(name);
        var entropy = new FixedEntropy(version == TuyaVersion.V35 ? vector.Hex("iv_hex") : []);

        Assert.Equal(vector.Hex("packet_hex"), Broadcast.Write(version, Encoding.UTF8.GetBytes(vector.Text("plaintext")), entropy));
    }

    [Fact]
    public void The_answer_to_a_probe_is_written_byte_for_byte()
    {
        var vector = Find("solicited reply device->client unicast");
        var json = Encoding.UTF8.GetBytes(vector.Text("plaintext"));

        Assert.Equal(
            vector.Hex("packet_hex"),
            Broadcast.Write(TuyaVersion.V35, json, new FixedEntropy(vector.Hex("iv_hex")), TuyaCommand.RequestDeviceInfo));
    }

    [Theory]
    [InlineData("solicitation request client->broadcast")]
    [InlineData("phone-app broadcast with trailing NULs")]
    public void A_probe_is_read(string name)
    {
        var vector = Find(name);

        Assert.True(Broadcast.TryReadProbe(vector.Hex("packet_hex"), out var json));
        Assert.Equal(vector.Text("plaintext"), Encoding.UTF8.GetString(json));
    }

    [Fact]
    public void A_beacon_is_no_probe() =>
        Assert.False(Broadcast.TryReadProbe(Find("6699 GCM broadcast with retcode (3.5)").Hex("packet_hex"), out _));

    private static JsonElement Find(string name) => Vectors.Datagrams.Single(d => d.Text("name") == name);
}
