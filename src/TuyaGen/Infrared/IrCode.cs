using System.Collections;
using System.Runtime.CompilerServices;
using TuyaGen.Infrared;

namespace TuyaGen;

/// <summary>
/// An infrared code as it goes through the air: for how long the light is on and off, in turn, in microseconds. The first duration is a
/// pulse (mark), the second a gap (space), and so on; a code ends with either. It knows nothing of devices: it reads and writes the
/// notations of the field.
/// </summary>
[CollectionBuilder(typeof(IrCode), nameof(Create))]
public sealed partial class IrCode : IReadOnlyList<int>, IEquatable<IrCode>
{
    /// <summary>The longest pulse or gap, in microseconds: 24 bits, nearly 17 seconds.</summary>
    public const int MaxDuration = 0xFFFFFF;

    private readonly int[] _durations;

    private IrCode(int[] durations) => _durations = durations;

    /// <summary>No pulse at all.</summary>
    public static IrCode Empty { get; } = new([]);

    /// <summary>Makes a code of pulses and gaps in turn, a pulse first, each 0 to 16,777,215 microseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A duration is outside this range.</exception>
    public static IrCode Create(ReadOnlySpan<int> durations)
    {
        var index = IndexOfBad(durations);
        return index < 0
            ? new(durations.ToArray())
            : throw new ArgumentOutOfRangeException(nameof(durations), durations[index], Explain(index));
    }

    /// <inheritdoc/>
    public int Count => _durations.Length;

    /// <summary>One duration in microseconds; even indexes are pulses, odd ones gaps.</summary>
    public int this[int index] => _durations[index];

    /// <summary>How long the code takes to send.</summary>
    public TimeSpan Duration
    {
        get
        {
            var total = 0L;
            foreach (var duration in _durations)
                total += duration;
            return TimeSpan.FromMicroseconds(total);
        }
    }

    /// <summary>The durations in microseconds, a pulse first.</summary>
    public ReadOnlySpan<int> AsSpan() => _durations;

    /// <summary>This code several times over.</summary>
    /// <param name="times">How often, 1 to 255.</param>
    /// <param name="gap">The gap in microseconds that is put behind each but the last where the code ends with a pulse.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of times, or a gap that is no duration.</exception>
    public IrCode Repeat(int times, int gap = Silence.AfterFrame)
    {
        if (times is < 1 or > 255)
            throw new ArgumentOutOfRangeException(nameof(times), times, "A code is repeated 1 to 255 times.");
        var all = new List<int>(times * (Count + 1));
        for (var i = 0; i < times; i++)
        {
            if (all.Count % 2 == 1)
                all.Add(gap);
            all.AddRange(_durations);
        }

        return Create([.. all]);
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_durations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _durations.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(IrCode? other) => other is not null && _durations.AsSpan().SequenceEqual(other._durations);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IrCode);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var duration in _durations)
            hash.Add(duration);
        return hash.ToHashCode();
    }

    /// <summary>A code of what a reader found, or the sentence that says what is wrong with it.</summary>
    internal static IrCode? FromRead(ReadOnlySpan<int> durations, out string? fault)
    {
        var index = IndexOfBad(durations);
        fault = durations.IsEmpty ? "The text holds no pulse." : index < 0 ? null : Explain(index);
        return fault is null ? new(durations.ToArray()) : null;
    }

    private static int IndexOfBad(ReadOnlySpan<int> durations) => durations.IndexOfAnyExceptInRange(0, MaxDuration);

    private static string Explain(int index) =>
        $"A pulse or gap lasts 0 to {MaxDuration} microseconds; the {(index % 2 == 0 ? "pulse" : "gap")} at index {index} does not.";
}
