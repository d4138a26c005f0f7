using System.Runtime.InteropServices;

namespace TuyaGen.Infrared;

/// <summary>Writes pulses and gaps in any order: what follows its like adds to it, and a gap before the first pulse is nothing.</summary>
internal sealed class PulseTrain
{
    private readonly List<int> _durations = [];

    public bool EndsWithPulse => _durations.Count % 2 == 1;

    /// <summary>The time in microseconds since the train began.</summary>
    public long Length { get; private set; }

    public ReadOnlySpan<int> Durations => CollectionsMarshal.AsSpan(_durations);

    public void Pulse(int duration) => Add(true, duration);

    public void Gap(int duration) => Add(false, duration);

    public void Add(bool pulse, int duration)
    {
        if (_durations.Count == 0 && !pulse)
            return;
        Length += duration;
        if (_durations.Count > 0 && pulse == EndsWithPulse)
            // A sum that no number holds is out of every range: the code that is made of it says so.
            _durations[^1] = (int)Math.Min((long)_durations[^1] + duration, int.MaxValue);
        else
            _durations.Add(duration);
    }

    public IrCode ToCode() => IrCode.Create(Durations);
}
