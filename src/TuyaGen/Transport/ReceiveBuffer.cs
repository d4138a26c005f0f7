using System.Buffers;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>The bytes of a connection that are not yet frames. Holds an array only while it holds bytes.</summary>
internal sealed class ReceiveBuffer : IDisposable
{
    private const int FirstSize = 1024;
    private byte[] _array = [];
    private int _start;
    private int _end;

    public bool IsEmpty => _start == _end;

    /// <summary>Bytes that were no part of any frame.</summary>
    public long Skipped { get; private set; }

    /// <summary>Room for what the socket has. Grows with what arrived, never with what a length field claims.</summary>
    public Memory<byte> Room()
    {
        if (_array.Length == 0)
            _array = ArrayPool<byte>.Shared.Rent(FirstSize);
        if (IsEmpty)
            _start = _end = 0;
        if (_end == _array.Length)
            MakeRoom();
        return _array.AsMemory(_end);
    }

    public void Received(int count) => _end += count;

    /// <summary>The next whole frame; it stays where it is until the next call.</summary>
    public bool TryTake(out ScanOutcome format, out byte[] array, out int start, out int length)
    {
        var scan = FrameScanner.Scan(_array.AsSpan(_start, _end - _start));
        Skipped += scan.Skip;
        _start += scan.Skip;
        (format, array, start, length) = (scan.Outcome, _array, _start, scan.Length);
        _start += scan.Length;
        return format != ScanOutcome.NeedMore;
    }

    /// <summary>Gives the array back where it holds nothing.</summary>
    public void Trim()
    {
        if (IsEmpty)
            Dispose();
    }

    public void Dispose()
    {
        if (_array.Length > 0)
            ArrayPool<byte>.Shared.Return(_array, clearArray: true);
        _array = [];
        _start = _end = 0;
    }

    private void MakeRoom()
    {
        var held = _end - _start;
        var target = held > _array.Length / 2 ? ArrayPool<byte>.Shared.Rent(_array.Length * 2) : _array;
        Buffer.BlockCopy(_array, _start, target, 0, held);
        if (target != _array)
            ArrayPool<byte>.Shared.Return(_array, clearArray: true);
        (_array, _start, _end) = (target, 0, held);
    }
}
