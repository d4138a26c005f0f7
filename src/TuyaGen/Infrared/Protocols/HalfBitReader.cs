namespace TuyaGen.Infrared;

/// <summary>Reads two-phase codes, where each half of a bit is light or dark for one or more units of time.</summary>
/// <param name="durations">Pulses and gaps in turn, a pulse first.</param>
/// <param name="unit">The unit in microseconds.</param>
/// <param name="longest">The most units of one level in a row within a frame; a longer gap is the silence behind it.</param>
/// <param name="dark">Units of darkness before the first pulse that belong to the frame.</param>
internal ref struct HalfBitReader(ReadOnlySpan<int> durations, int unit, int longest, int dark = 0)
{
    private readonly ReadOnlySpan<int> _durations = durations;
    private int _next;
    private int _left = dark;
    private bool _light;
    private bool _silent;

    /// <summary>How many durations were read, the silence behind the frame included.</summary>
    public readonly int Length => Math.Min((_next + 1) & ~1, _durations.Length);

    /// <summary>Whether nothing but silence follows.</summary>
    public readonly bool AtEnd => _silent
        || (_next == _durations.Length ? _left == 0 || !_light : _left == 0 && _light && IsSilence(_durations[_next]));

    /// <summary>Reads a bit of two halves that differ, each of some units; <paramref name="lightFirst"/> tells which is light.</summary>
    public bool TryReadBit(int units, out bool lightFirst) =>
        TryReadHalf(units, out lightFirst) && TryReadHalf(units, out var second) && lightFirst != second;

    private bool TryReadHalf(int units, out bool light)
    {
        light = false;
        for (var i = 0; i < units; i++)
        {
            if (!TryReadUnit(out var level) || (i > 0 && level != light))
                return false;
            light = level;
        }

        return true;
    }

    private bool TryReadUnit(out bool light)
    {
        if (_left == 0 && !_silent && !TryReadDuration())
        {
            light = false;
            return false;
        }

        light = _light;
        if (!_silent)
            _left--;
        return true;
    }

    private bool TryReadDuration()
    {
        _light = _next % 2 == 0;
        if (_next == _durations.Length || (!_light && IsSilence(_durations[_next])))
        {
            _silent = true;
            _light = false;
        }
        else
        {
            _left = Units(_durations[_next]);
        }

        _next = Math.Min(_next + 1, _durations.Length);
        return _silent || _left > 0;
    }

    private readonly bool IsSilence(int gap) => gap > Tolerance.Longest(longest * unit);

    // The nearest number of units, 0 if none is near.
    private readonly int Units(int duration)
    {
        var nearest = 1;
        for (var i = 2; i <= longest; i++)
        {
            if (Tolerance.Off(duration, i * unit) < Tolerance.Off(duration, nearest * unit))
                nearest = i;
        }

        return Tolerance.Allows(duration, nearest * unit) ? nearest : 0;
    }
}
