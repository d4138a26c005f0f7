using TuyaGen.Generators.Model;

namespace TuyaGen.Generators.Emission;

/// <summary>The names of what belongs to a part of fixed length.</summary>
internal static class SegmentNames
{
    /// <summary>The local that holds its place.</summary>
    public static string Start(SegmentPart segment) => "start" + Number(segment);

    /// <summary>A place in it.</summary>
    public static string Place(SegmentPart segment, int at) => at == 0 ? Start(segment) : $"{Start(segment)} + {Literals.Int(at)}";

    /// <summary>The local, and with a bar in front the member, that holds what it was read from.</summary>
    public static string Origin(SegmentPart segment) => "origin" + Number(segment);

    /// <summary>Whether its place is needed.</summary>
    public static bool NeedsStart(SegmentPart segment)
    {
        var expected = 0;
        foreach (var placed in segment.Placed)
        {
            if (placed.At != expected)
                return true;
            expected = placed.At + placed.Bits;
        }

        return segment.IsKept || expected != segment.Bits;
    }

    private static string Number(SegmentPart segment) => segment.Index == 0 ? "" : Literals.Int(segment.Index);
}
