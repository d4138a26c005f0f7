using BenchmarkDotNet.Attributes;
using TuyaGen.Benchmarks.Frames;
using TuyaGen.Protocol;
using TuyaGen.Transport;

namespace TuyaGen.Benchmarks;

/// <summary>A report from the stream to the listener, without the socket: scanned, decrypted, read, laid over the status, handed over.</summary>
public class ReceivePath
{
    private readonly Broadcast<DeviceEvent> _events = new();
    private readonly StatusBook _book = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[][] _frames = new byte[2][];
    private byte[] _received = [];
    private Dialect _dialect = null!;
    private Task _listening = null!;
    private int _next;
    private long _heard;

    [ParamsAllValues]
    public TuyaVersion Version { get; set; }

    [GlobalSetup]
    public void Open()
    {
        _dialect = Sample.CreateDialect(Version);
        for (var i = 0; i < _frames.Length; i++)
        {
            // Two reports in turn, so that each brings something new.
            using var output = new FrameBuffer();
            _dialect.Encode(output, 7, Version == TuyaVersion.V31 ? TuyaCommand.Control : TuyaCommand.Status, [.. Sample.Body.Select(b => b == '7' ? (byte)('5' + i) : b)]);
            _frames[i] = output.Written.ToArray();
        }

        _received = new byte[_frames[0].Length];
        _listening = ListenAsync();
    }

    [GlobalCleanup]
    public async Task Close()
    {
        await _stop.CancelAsync();
        await _listening;
        _dialect.Dispose();
        _stop.Dispose();
    }

    [Benchmark]
    public long Report()
    {
        _frames[_next ^= 1].CopyTo(_received, 0);
        var scan = FrameScanner.Scan(_received);
        _dialect.Decode(_received, scan.Skip, scan.Length, out var frame);
        var inbound = MessageReader.Read(_received.AsSpan(frame.BodyStart, frame.BodyLength));
        var now = DateTimeOffset.UtcNow;
        var (status, changed) = _book.Apply(inbound.Cid, inbound.Dps!, now, null);
        _events.Send(new DpsReported(now, inbound.Dps!, changed, status, ChangeOrigin.Push, inbound.Cid));
        return Volatile.Read(ref _heard);
    }

    private async Task ListenAsync()
    {
        try
        {
            await foreach (var _ in _events.Listen(128, null, _stop.Token))
                Interlocked.Increment(ref _heard);
        }
        catch (OperationCanceledException)
        {
            // The benchmark is over.
        }
    }
}
