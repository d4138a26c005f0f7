namespace TuyaGen;

/// <summary>What one frame of a <see cref="WidthCoding"/> says.</summary>
/// <param name="Value">The bits; the highest was sent first.</param>
/// <param name="Bits">How many there are, 1 to 64.</param>
public readonly record struct WidthFrame(ulong Value, int Bits);
