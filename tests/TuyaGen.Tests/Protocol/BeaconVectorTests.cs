using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TuyaGen.Protocol;

namespace TuyaGen.Tests.Protocol;

public class BeaconVectorTests
{
    public static TheoryData<int> Packets => Vectors.Indexes("udp_packets");

    [Theory]
    [MemberData(nameof(Packets))]
    public void A_datagram_is_read_whatever_its_format(int index)
    {
        var vector = Vectors.Section("udp_packets")[index];

        Assert.Equal(vector.Text("plaintext").TrimEnd('\0'), Encoding.UTF8.GetString(BeaconCodec.Decrypt(vector.Bytes("packet_hex")) ?? []));
    }

    [Theory]
    [MemberData(nameof(Packets))]
    public void A_beacon_names_device_address_version_and_product(int index)
    {
        var vector = Vectors.Section("udp_packets")[index];
        using var json = JsonDocument.Parse(vector.Text("plaintext").TrimEnd('\0'));

        var beacon = BeaconCodec.Read(vector.Bytes("packet_hex"));

        if (!json.RootElement.TryGetProperty("gwId", out var id))
        {
            Assert.Null(beacon); // a phone's question, not a device
            return;
        }

        Assert.Equal(id.GetString(), beacon?.Id);
        Assert.Equal(json.RootElement.Text("ip"), beacon?.Address);
        Assert.Equal(json.RootElement.Version(), beacon?.Version);
        Assert.Equal(json.RootElement.Text("productKey"), beacon?.ProductKey);
    }

    [Theory]
    [MemberData(nameof(Packets))]
    public void A_damaged_datagram_is_no_reason_to_fail(int index)
    {
        var packet = Vectors.Section("udp_packets")[index].Bytes("packet_hex");
        for (var at = 0; at < packet.Length; at++)
        {
            foreach (var value in new byte[] { 0, 0xff, (byte)(packet[at] ^ 1) })
            {
                byte[] damaged = [.. packet];
                damaged[at] = value;
                BeaconCodec.TryRead(damaged, out _);
                BeaconCodec.TryRead(packet.AsSpan(0, at), out _);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_datagram_is_read_whatever_its_ciphertext_begins_with(bool hasReturnCode)
    {
        using var aes = Aes.Create();
        aes.Key = MD5.HashData("yGAdlopoPVldABfn"u8);
        var firstBytes = new HashSet<byte>();
        for (var i = 0; i < 4096; i++)
        {
            var address = $"10.{i / 256}.{i % 256}.100";
            var ciphertext = aes.EncryptEcb(Encoding.ASCII.GetBytes($$"""{"ip":"{{address}}","gwId":"id"}"""), PaddingMode.PKCS7);
            firstBytes.Add(ciphertext[0]);

            Assert.Equal(address, BeaconCodec.Read(Frame(hasReturnCode ? [0, 0, 0, 0, .. ciphertext] : ciphertext))?.Address);
        }

        Assert.Contains((byte)'{', firstBytes);
        Assert.Contains((byte)0, firstBytes);
    }

    [Fact]
    public void The_question_for_silent_devices_is_encoded_byte_for_byte()
    {
        var vector = Vectors.Section("udp_packets").EnumerateArray().Single(p => p.Text("name").StartsWith("solicitation request", StringComparison.Ordinal));

        Assert.Equal(vector.Text("packet_hex"), Convert.ToHexStringLower(BeaconCodec.EncodeProbe("192.168.1.10", vector.Bytes("iv_hex"))));
    }

    [Fact]
    public void The_key_of_all_beacons_is_the_one_of_the_reference() =>
        Assert.Equal(
            Vectors.Section("udp_key").Text("md5_hex"),
            Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes(Vectors.Section("udp_key").Text("seed")))));

    private static byte[] Frame(byte[] body)
    {
        var frame = new byte[FrameLayout.Header55AA + body.Length + FrameLayout.CrcSize + FrameLayout.SuffixSize];
        BinaryPrimitives.WriteUInt32BigEndian(frame, FrameLayout.Prefix55AA);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), (uint)TuyaCommand.UdpNew);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(12), (uint)(body.Length + FrameLayout.CrcSize + FrameLayout.SuffixSize));
        body.CopyTo(frame.AsSpan(FrameLayout.Header55AA));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 8), Crc32.Compute(frame.AsSpan(0, frame.Length - 8)));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 4), FrameLayout.Suffix55AA);
        return frame;
    }
}
