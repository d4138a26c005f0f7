namespace TuyaGen.Generators.Model;

/// <summary>How long a payload is.</summary>
/// <param name="MinBits">The least.</param>
/// <param name="IsFixed">It is always that.</param>
/// <param name="IsOpen">Only its end tells: it takes all that is there.</param>
internal readonly record struct LayoutExtent(int MinBits, bool IsFixed, bool IsOpen)
{
    public static readonly LayoutExtent Open = new(0, false, true);

    public int? FixedBits => IsFixed ? MinBits : null;
}
