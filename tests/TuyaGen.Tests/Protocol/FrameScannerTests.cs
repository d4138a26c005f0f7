using System.Buffers.Binary;
using TuyaGen.Protocol;

namespace TuyaGen.Tests.Protocol;

public class FrameScannerTests
{
    private static readonly byte[] Whole = Frame(TuyaVersion.V33, "{}"u8);

    [Fact]
    public void Garbage_that_could_become_a_prefix_is_kept()
    {
        Assert.Equal(new ScanResult(ScanOutcome.NeedMore, 3, 0), FrameScanner.Scan([9, 9, 9, 0, 0]));
        Assert.Equal(new ScanResult(ScanOutcome.NeedMore, 5, 0), FrameScanner.Scan([9, 9, 9, 9, 9]));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(7u)]
    [InlineData(300000u)]
    [InlineData(uint.MaxValue)]
    public void A_length_that_cannot_be_does_not_hide_the_frame_behind_it(uint length)
    {
        var hostile = Whole.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(hostile.AsSpan(12), length);

        var scan = FrameScanner.Scan([.. hostile, .. Whole]);

        Assert.Equal(new ScanResult(ScanOutcome.Frame55AA, hostile.Length, Whole.Length), scan);
    }

    [Fact]
    public void A_wrong_suffix_does_not_hide_the_frame_behind_it()
    {
        var damaged = Whole.ToArray();
        damaged[^1] ^= 1;

        Assert.Equal(new ScanResult(ScanOutcome.Frame55AA, damaged.Length, Whole.Length), FrameScanner.Scan([.. damaged, .. Whole]));
    }

    [Fact]
    public void A_frame_of_64_kilobytes_is_taken()
    {
        var large = Frame(TuyaVersion.V35, new byte[64 * 1024]);

        Assert.Equal(new ScanResult(ScanOutcome.Frame6699, 0, large.Length), FrameScanner.Scan(large));
    }

    [Theory]
    [InlineData(TuyaVersion.V31)]
    [InlineData(TuyaVersion.V32)]
    [InlineData(TuyaVersion.V33)]
    [InlineData(TuyaVersion.V34)]
    [InlineData(TuyaVersion.V35)]
    public void One_flipped_bit_anywhere_is_noticed(TuyaVersion version)
    {
        var whole = Frame(version, "{\"dps\":{\"1\":true}}"u8);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var damaged = whole.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            using var dialect = Dialect.Create(version, LocalKey.Parse("0123456789abcdef"));
            var scan = FrameScanner.Scan(damaged);
            var isTaken = scan.Outcome == dialect.Format && dialect.Decode(damaged, scan.Skip, scan.Length, out _) == FrameFault.None;
            Assert.False(isTaken, $"bit {bit} of a {version} frame");
        }
    }

    private static byte[] Frame(TuyaVersion version, ReadOnlySpan<byte> body)
    {
        using var dialect = Dialect.Create(version, LocalKey.Parse("0123456789abcdef"));
        using var output = new FrameBuffer();
        dialect.Encode(output, 1, TuyaCommand.DpQuery, body);
        return output.Written.ToArray();
    }
}
