using BenchmarkDotNet.Attributes;
using TuyaGen.Protocol;

namespace TuyaGen.Benchmarks.Frames;

/// <summary>A frame into its body, found in a stream, beside the bare cipher of the same bytes.</summary>
public class FrameDecode
{
    private Dialect _dialect = null!;
    private BareCipher _cipher = null!;
    private byte[] _frame = [];
    private byte[] _received = [];

    [ParamsAllValues]
    public TuyaVersion Version { get; set; }

    [GlobalSetup]
    public void Open()
    {
        (_dialect, _cipher) = (Sample.CreateDialect(Version), new(Version));
        using var output = new FrameBuffer();

        // 3.1 encrypts only what carries the command of a write or of a report.
        _dialect.Encode(output, 7, Version == TuyaVersion.V31 ? TuyaCommand.Control : TuyaCommand.Status, Sample.Body);
        _frame = output.Written.ToArray();
        _received = new byte[_frame.Length];
    }

    [GlobalCleanup]
    public void Close()
    {
        _dialect.Dispose();
        _cipher.Dispose();
    }

    [Benchmark(Baseline = true)]
    public int Cipher() => _cipher.Decrypt();

    [Benchmark]
    public int Frame()
    {
        // Decoding destroys the frame: it decrypts in place.
        _frame.CopyTo(_received, 0);
        var scan = FrameScanner.Scan(_received);
        return _dialect.Decode(_received, scan.Skip, scan.Length, out var frame) == FrameFault.None
            ? frame.BodyLength
            : throw new InvalidOperationException("The frame does not decode.");
    }
}
