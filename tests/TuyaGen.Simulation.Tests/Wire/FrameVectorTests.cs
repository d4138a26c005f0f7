using System.Buffers.Binary;
using System.Text;
using TuyaGen.Simulation.Tests.Support;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Tests.Wire;

public sealed class FrameVectorTests
{
    public static TheoryData<string> ClientFrames => [.. Vectors.Frames.Where(f => f.FromClient).Select(f => f.Name)];

    public static TheoryData<string> DeviceFrames => [.. Vectors.Frames.Where(f => !f.FromClient).Select(f => f.Name)];

    [Fact]
    public void All_golden_frames_are_there() => Assert.Equal((36, 28), (ClientFrames.Count, DeviceFrames.Count));

    [Theory]
    [MemberData(nameof(ClientFrames))]
    public void A_client_frame_is_read(string name)
    {
        var vector = Vectors.Frame(name);

        var outcome = Dialect.Of(vector.Version).Read(vector.Frame, vector.Key, out var used, out var message);

        Assert.Equal(ReadOutcome.Message, outcome);
        Assert.Equal(vector.Frame.Length, used);
        Assert.Equal((vector.Sequence, vector.Command), (message.Sequence, message.Command));
        Assert.Equal(Encoding.UTF8.GetString(vector.Plain), Encoding.UTF8.GetString(message.Body));
    }

    [Theory]
    [MemberData(nameof(DeviceFrames))]
    public void A_device_frame_is_written_byte_for_byte(string name)
    {
        var vector = Vectors.Frame(name);

        var frame = Dialect.Of(vector.Version).Write(Message(vector), vector.Key, new FixedEntropy(vector.Iv));

        Assert.Equal(Convert.ToHexString(vector.Frame), Convert.ToHexString(frame));
    }

    [Theory]
    [MemberData(nameof(ClientFrames))]
    public void No_changed_bit_of_a_client_frame_passes_as_the_message(string name)
    {
        var vector = Vectors.Frame(name);
        var dialect = Dialect.Of(vector.Version);
        for (var bit = 0; bit < vector.Frame.Length * 8; bit++)
        {
            var frame = vector.Frame;
            frame[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.NotEqual(ReadOutcome.Message, dialect.Read(frame, vector.Key, out _, out _));
        }
    }

    [Theory]
    [MemberData(nameof(ClientFrames))]
    public void Every_beginning_of_a_client_frame_waits_for_the_rest(string name)
    {
        var vector = Vectors.Frame(name);
        for (var length = 0; length < vector.Frame.Length; length++)
            Assert.Equal(ReadOutcome.Incomplete, Dialect.Of(vector.Version).Read(vector.Frame.AsSpan(0, length), vector.Key, out _, out _));
    }

    [Theory]
    [MemberData(nameof(ClientFrames))]
    public void Junk_in_front_of_a_frame_is_passed_over(string name)
    {
        var vector = Vectors.Frame(name);
        byte[] input = [0, 0, 1, 0x55, .. vector.Frame];
        var dialect = Dialect.Of(vector.Version);

        Assert.Equal(ReadOutcome.Junk, dialect.Read(input, vector.Key, out var junk, out _));
        Assert.Equal(4, junk);
        Assert.Equal(ReadOutcome.Message, dialect.Read(input.AsSpan(junk), vector.Key, out _, out _));
    }

    private static DeviceMessage Message(FrameVector vector) => new(vector.Sequence, vector.Command, vector.ReturnCode, vector.Plain)
    {
        Header = Header(vector),
        IsPadded = vector.Encoding.Contains("empty string", StringComparison.Ordinal),
    };

    [Fact]
    public void A_3_1_command_with_a_wrong_signature_cannot_be_read()
    {
        var frame = Vectors.Frame("v3.1 CONTROL dp1=true").Frame;
        frame[20] ^= 1;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 8), Crc32.Of(frame.AsSpan(0, frame.Length - 8)));

        Assert.Equal(ReadOutcome.Unreadable, Dialect.Of(TuyaVersion.V31).Read(frame, Vectors.Frame("v3.1 CONTROL dp1=true").Key, out _, out _));
    }

    // Which header a golden frame carries stands in its name and encoding only.
    private static SourceHeader? Header(FrameVector vector)
    {
        var text = $"{vector.Name} {vector.Encoding}";
        if (Says("source header") || Says("59-byte"))
            return new(vector.Version == TuyaVersion.V34 ? 7u : 2u, 1);
        return Says("header(15)") || Says("version header") || Says("md5hex") ? new SourceHeader() : null;

        bool Says(string words) => text.Contains(words, StringComparison.Ordinal);
    }
}
