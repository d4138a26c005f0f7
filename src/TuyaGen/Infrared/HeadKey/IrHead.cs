using System.Globalization;
using System.Text;

namespace TuyaGen;

/// <summary>
/// The head of a <see cref="HeadKeyCode"/>: the carrier and the durations that the symbols of the key stand for, counted in periods of the
/// carrier.
/// </summary>
public sealed partial class IrHead : IEquatable<IrHead>
{
    /// <summary>The most durations that a head holds, because the key has no more symbols: 33.</summary>
    public const int MaxPeriods = 33;

    private readonly int _hundredthsOfKilohertz;
    private readonly int[] _periods;

    /// <summary>Makes a head.</summary>
    /// <param name="timing">Which durations the zeros and ones of the key have.</param>
    /// <param name="carrierKilohertz">The carrier in kilohertz, 0.01 to 655.35 in steps of 0.01; 36 to 40 is usual.</param>
    /// <param name="periods">The durations in periods of the carrier, up to 33, each 0 to 65,535.</param>
    /// <exception cref="ArgumentException">A value is outside its range, or there are too many; the message says which.</exception>
    public IrHead(BitTiming timing, double carrierKilohertz, ReadOnlySpan<int> periods)
    {
        if (timing is not (BitTiming.ZeroAsFirst or BitTiming.ZeroAsSecond))
            throw new ArgumentOutOfRangeException(nameof(timing), timing, "The timing of bits is ZeroAsFirst or ZeroAsSecond.");
        if (carrierKilohertz is not (>= 0.01 and <= 655.35))
            throw new ArgumentOutOfRangeException(nameof(carrierKilohertz), carrierKilohertz, "A carrier has 0.01 to 655.35 kilohertz.");
        if (periods.Length > MaxPeriods)
            throw new ArgumentException($"A head holds up to {MaxPeriods} durations; these are {periods.Length}.", nameof(periods));
        if (periods.IndexOfAnyExceptInRange(0, ushort.MaxValue) is var index and >= 0)
            throw new ArgumentOutOfRangeException(nameof(periods), periods[index], "A duration has 0 to 65535 periods of the carrier.");
        (Timing, _hundredthsOfKilohertz, _periods) = (timing, (int)Math.Round(carrierKilohertz * 100), periods.ToArray());
    }

    /// <summary>Which durations the zeros and ones of the key have.</summary>
    public BitTiming Timing { get; }

    /// <summary>The carrier in kilohertz.</summary>
    public double CarrierKilohertz => _hundredthsOfKilohertz / 100.0;

    /// <summary>The durations in periods of the carrier, in the order of the symbols.</summary>
    public IReadOnlyList<int> Periods => _periods;

    /// <summary>Makes a head of durations in microseconds; what is too long for a head at this carrier becomes 65,535 periods.</summary>
    /// <exception cref="ArgumentException">A value is outside its range, or there are too many; the message says which.</exception>
    public static IrHead FromMicroseconds(BitTiming timing, double carrierKilohertz, ReadOnlySpan<int> durations)
    {
        var empty = new IrHead(timing, carrierKilohertz, []);
        var periods = new int[durations.Length];
        for (var i = 0; i < periods.Length; i++)
            periods[i] = (int)Math.Min(Math.Round(durations[i] / empty.Period), ushort.MaxValue);
        return new(timing, carrierKilohertz, periods);
    }

    /// <summary>One duration in microseconds.</summary>
    internal int Microseconds(int index) => (int)Math.Round(Period * _periods[index]);

    // In microseconds.
    private double Period => 100_000.0 / _hundredthsOfKilohertz;

    /// <summary>The digits in upper case.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"{(int)Timing:X2}{_hundredthsOfKilohertz:X4}00000000{_periods.Length:X4}");
        foreach (var period in _periods)
            text.Append(CultureInfo.InvariantCulture, $"{period:X4}");
        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(IrHead? other) => other is not null && other.Timing == Timing
        && other._hundredthsOfKilohertz == _hundredthsOfKilohertz && _periods.AsSpan().SequenceEqual(other._periods);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IrHead);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Timing, _hundredthsOfKilohertz, _periods.Length);
}
