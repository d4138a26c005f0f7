using System.ComponentModel;

namespace TuyaGen;

/// <summary>Arithmetic of single fields that no ratio can say. Generated code calls it, by the name of the codec.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadNumbers
{
    private const long Defect = 0x19999A;

    /// <summary>Two bytes of two decimal digits each: 255 travels as 2 and 55.</summary>
    public static long FromSplitDecimal(long wire) => ((wire >> 8) * 100) + (wire & 0xFF);

    /// <summary>The way back.</summary>
    public static decimal ToSplitDecimal(decimal value) => value < 0 ? value : (Math.Floor(value / 100) * 256) + (value % 100);

    /// <summary>Meters whose firmware adds negative numbers to 0x19999A, where two's complement was meant.</summary>
    public static long FromNegativeOffset(long wire) => wire is > Defect / 2 and < Defect ? wire - Defect : wire;

    /// <summary>The way back.</summary>
    public static decimal ToNegativeOffset(decimal value) => value < 0 && value + Defect > Defect / 2 ? value + Defect : value;
}
