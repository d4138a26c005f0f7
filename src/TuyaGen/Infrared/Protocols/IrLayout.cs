namespace TuyaGen.Infrared;

/// <summary>The measures of a protocol.</summary>
/// <param name="Bits">The bits of a frame.</param>
/// <param name="MaxAddress">The highest address.</param>
/// <param name="MaxCommand">The highest command.</param>
/// <param name="Period">The microseconds from the start of a frame to the start of the next while a button is held.</param>
/// <param name="HasToggle">Whether a bit changes with every press.</param>
internal sealed record IrLayout(int Bits, int MaxAddress, int MaxCommand, int Period, bool HasToggle = false);
