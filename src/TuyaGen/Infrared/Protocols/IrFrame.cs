namespace TuyaGen.Infrared;

/// <summary>A frame that was found among pulses.</summary>
/// <param name="Value">Its bits, the one that came first highest; null says that the signal before it goes on.</param>
/// <param name="Length">How many durations it takes, the gap behind it included.</param>
internal readonly record struct IrFrame(uint? Value, int Length);
