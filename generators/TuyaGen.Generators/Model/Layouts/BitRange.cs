namespace TuyaGen.Generators.Model;

/// <summary>Some bits of a whole number.</summary>
internal readonly record struct BitRange(int High, int Low)
{
    public int Width => High - Low + 1;
}
