using BenchmarkDotNet.Attributes;
using TuyaGen.Protocol;

namespace TuyaGen.Benchmarks.Frames;

/// <summary>A body into a frame, beside the bare cipher of the same bytes.</summary>
public class FrameEncode
{
    private Dialect _dialect = null!;
    private BareCipher _cipher = null!;
    private readonly FrameBuffer _output = new();

    [ParamsAllValues]
    public TuyaVersion Version { get; set; }

    [GlobalSetup]
    public void Open() => (_dialect, _cipher) = (Sample.CreateDialect(Version), new(Version));

    [GlobalCleanup]
    public void Close()
    {
        _dialect.Dispose();
        _cipher.Dispose();
    }

    [Benchmark(Baseline = true)]
    public int Cipher() => _cipher.Encrypt();

    [Benchmark]
    public int Frame()
    {
        _output.Clear();
        _dialect.Encode(_output, 7, TuyaCommand.Control, Sample.Body);
        return _output.Length;
    }
}
