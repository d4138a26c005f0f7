using System.Text;
using FsCheck.Fluent;
using TuyaGen.Protocol;
using TuyaGen.Transport;

namespace TuyaGen.Tests.Protocol;

public class FramePropertyTests
{
    private static readonly LocalKey Key = LocalKey.Parse("0123456789abcdef");

    [Fact]
    public void Whatever_is_encoded_is_decoded_the_same()
    {
        var cases = from version in Property.Version
                    from command in Property.Command
                    from sequence in Gen.Choose(0, int.MaxValue)
                    from text in Property.Bytes(300)
                    select (version, command, sequence, body: (byte[])[(byte)'{', .. text]);

        Property.Holds(cases, c =>
        {
            using var dialect = Dialect.Create(c.version, Key);
            using var output = new FrameBuffer();
            dialect.Encode(output, (uint)c.sequence, c.command, c.body);
            var frame = output.Written.ToArray();

            Assert.Equal(new ScanResult(dialect.Format, 0, frame.Length), FrameScanner.Scan(frame));
            Assert.Equal(FrameFault.None, dialect.Decode(frame, 0, frame.Length, out var raw));
            Assert.Equal((c.command, (uint)c.sequence, 0u), (raw.Command, raw.Sequence, raw.ReturnCode));
            Assert.Equal(c.body, frame[raw.BodyStart..(raw.BodyStart + raw.BodyLength)]);
        });
    }

    [Fact]
    public void Frames_are_found_however_the_stream_is_cut_and_whatever_lies_between()
    {
        var piece = from garbage in Property.Bytes(40)
                    from body in Property.Bytes(60)
                    select (garbage: garbage.Select(b => b == 0 ? (byte)1 : b).ToArray(), body: (byte[])[(byte)'{', .. body]);
        var cases = from version in Property.Version
                    from pieces in piece.ListOf()
                    from cut in Gen.Choose(1, 70)
                    select (version, pieces, cut);

        Property.Holds(cases, c =>
        {
            using var dialect = Dialect.Create(c.version, Key);
            using var output = new FrameBuffer();
            foreach (var (garbage, body) in c.pieces)
            {
                output.Write(garbage);
                dialect.Encode(output, 7, TuyaCommand.DpQuery, body);
            }

            var found = new List<byte[]>();
            using var buffer = new ReceiveBuffer();
            foreach (var chunk in output.Written.ToArray().Chunk(c.cut))
            {
                for (var sent = 0; sent < chunk.Length;)
                {
                    var room = buffer.Room();
                    var count = Math.Min(room.Length, chunk.Length - sent);
                    chunk.AsMemory(sent, count).CopyTo(room);
                    buffer.Received(count);
                    sent += count;
                }

                while (buffer.TryTake(out _, out var array, out var start, out var length))
                {
                    Assert.Equal(FrameFault.None, dialect.Decode(array, start, length, out var frame));
                    found.Add(array[frame.BodyStart..(frame.BodyStart + frame.BodyLength)]);
                }
            }

            Assert.Equal(c.pieces.Select(p => Convert.ToHexString(p.body)), found.Select(Convert.ToHexString));
            Assert.Equal(c.pieces.Sum(p => p.garbage.Length), buffer.Skipped);
            Assert.True(buffer.IsEmpty);
        });
    }

    [Fact]
    public void Any_bytes_give_frames_or_a_named_fault_and_nothing_else()
    {
        var mutation = from position in Gen.Choose(0, 400) from value in Gen.Choose(0, 255) select (position, value);
        var cases = from version in Property.Version
                    from body in Property.Bytes(120)
                    from mutations in mutation.ListOf()
                    from tail in Property.Bytes(60)
                    select (version, body, mutations, tail);

        Property.Holds(cases, c =>
        {
            using var dialect = Dialect.Create(c.version, Key);
            using var output = new FrameBuffer();
            dialect.Encode(output, 1, TuyaCommand.Control, c.body);
            output.Write(c.tail);
            var bytes = output.Written.ToArray();
            foreach (var (position, value) in c.mutations)
                bytes[position % bytes.Length] = (byte)value;

            var start = 0;
            for (var rounds = 0; start < bytes.Length; rounds++)
            {
                Assert.True(rounds <= bytes.Length, "The scanner must move on.");
                var scan = FrameScanner.Scan(bytes.AsSpan(start));
                if (scan.Outcome == ScanOutcome.NeedMore)
                    break;
                start += scan.Skip;
                if (scan.Outcome == dialect.Format && dialect.Decode(bytes, start, scan.Length, out var frame) == FrameFault.None)
                    MessageReader.Read(bytes.AsSpan(frame.BodyStart, frame.BodyLength));
                start += scan.Length;
            }

            BeaconCodec.Read(bytes);
        });
    }

    [Fact]
    public void Any_body_is_read_as_something()
    {
        var json = Gen.Elements("{", "}", "\"dps\"", ":", "\"1\"", ",", "true", "null", "[", "]", "\"data\"", "\"cid\"", "\"t\"", "1e999", "\"\\ud800\"", "-", " ")
            .ListOf().Select(parts => "{" + string.Concat(parts));

        Property.Holds(json, text => MessageReader.Read(Encoding.UTF8.GetBytes(text)));
        Property.Holds(Property.Bytes(200), bytes => MessageReader.Read([(byte)'{', .. bytes]));
    }

    [Fact]
    public void Data_points_arrive_as_they_were_written()
    {
        var cases = from version in Property.Version from dps in Property.Dps select (version, dps);

        Property.Holds(cases, c =>
        {
            using var output = new FrameBuffer();
            new RequestWriter(c.version, DeviceKind.Default).Write(output, new(TuyaCommand.Control, c.dps), new("device", "device", null), 1);

            Assert.Equal(c.dps, MessageReader.Read(output.Written.Span).Dps);
            Assert.Equal(c.dps, Dps.FromJson(c.dps.ToJson()));
        });
    }
}
