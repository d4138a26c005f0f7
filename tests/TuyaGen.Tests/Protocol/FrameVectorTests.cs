using System.Text;
using System.Text.Json;
using TuyaGen.Protocol;

namespace TuyaGen.Tests.Protocol;

public class FrameVectorTests
{
    public static TheoryData<int> ClientFrames => Vectors.Indexes("tcp_frames", f => f.Text("direction") == "client->device");

    public static TheoryData<int> DeviceFrames => Vectors.Indexes("tcp_frames", f => f.Text("direction") == "device->client");

    [Theory]
    [MemberData(nameof(ClientFrames))]
    public void A_client_frame_is_encoded_byte_for_byte(int index)
    {
        var vector = Vectors.Section("tcp_frames")[index];
        using var dialect = DialectOf(vector);
        using var output = new FrameBuffer();

        dialect.Encode(output, vector.GetProperty("seqno").GetUInt32(), (TuyaCommand)vector.GetProperty("cmd").GetUInt32(), vector.Bytes("plaintext_hex"));

        Assert.Equal(vector.Text("frame_hex"), Convert.ToHexStringLower(output.Written.Span));
    }

    [Theory]
    [MemberData(nameof(DeviceFrames))]
    public void A_device_frame_is_decoded(int index)
    {
        var vector = Vectors.Section("tcp_frames")[index];
        using var dialect = DialectOf(vector);
        var frame = vector.Bytes("frame_hex");

        var scan = FrameScanner.Scan(frame);
        var fault = dialect.Decode(frame, scan.Skip, scan.Length, out var raw);

        Assert.Equal(dialect.Format, scan.Outcome);
        Assert.Equal(FrameFault.None, fault);
        Assert.Equal(vector.GetProperty("seqno").GetUInt32(), raw.Sequence);
        Assert.Equal(vector.GetProperty("cmd").GetUInt32(), (uint)raw.Command);
        Assert.Equal(vector.GetProperty("retcode").GetUInt32(), raw.ReturnCode);
        Assert.Equal(vector.Text("plaintext_hex"), Convert.ToHexStringLower(frame.AsSpan(raw.BodyStart, raw.BodyLength)));
    }

    [Theory]
    [MemberData(nameof(DeviceFrames))]
    public void What_a_device_frame_says_is_what_the_other_implementation_reads_in_it(int index)
    {
        var vector = Vectors.Section("tcp_frames")[index];
        if (vector.GetProperty("cmd").GetUInt32() == (uint)TuyaCommand.SessionKeyResponse)
            return;
        var message = MessageReader.Read(vector.Bytes("plaintext_hex"));

        var expected = vector.GetProperty("tinytuya_receive_returns");
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("dps", out var dps))
            Assert.Equal(Dps.FromJson(dps.GetRawText()), message.Dps);
        else if (vector.Text("plaintext").Length == 0)
            Assert.Equal(InboundKind.Acknowledgement, message.Kind); // it reads an encrypted empty body as an error; it is an acknowledgement
        else
            Assert.Equal(InboundKind.Text, message.Kind);
    }

    private static Dialect DialectOf(JsonElement vector)
    {
        var key = LocalKey.Parse(vector.Text("local_key"));
        Dialect dialect = vector.Version() == TuyaVersion.V35
            ? new Dialect35(key, () => vector.Bytes("iv_hex"))
            : Dialect.Create(vector.Version(), key);
        if (vector.Has("frame_key_hex") && !vector.Bytes("frame_key_hex").AsSpan().SequenceEqual(Encoding.Latin1.GetBytes(vector.Text("local_key"))))
            dialect.UseSessionKey(vector.Bytes("frame_key_hex"));
        return dialect;
    }
}
