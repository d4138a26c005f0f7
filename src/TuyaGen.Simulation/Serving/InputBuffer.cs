using System.Buffers;

namespace TuyaGen.Simulation.Serving;

/// <summary>Bytes that have arrived and are not used yet. It holds no memory while there are none.</summary>
internal sealed class InputBuffer
{
    private const int Least = 2048;
    private byte[] _bytes = [];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Filled => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Room for more.</summary>
    public Memory<byte> Space()
    {
        if (_bytes.Length - _end < Least)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Filled.Length + Least);
            Filled.CopyTo(larger);
            var filled = Filled.Length;
            Return();
            (_bytes, _start, _end) = (larger, 0, filled);
        }

        return _bytes.AsMemory(_end);
    }

    public void Add(int count) => _end += count;

    public void Use(int count) => _start += count;

    /// <summary>Gives the memory back if nothing is in it.</summary>
    public void Trim()
    {
        if (_start == _end)
            Release();
    }

    public void Release()
    {
        Return();
        (_bytes, _start, _end) = ([], 0, 0);
    }

    private void Return()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
    }
}
