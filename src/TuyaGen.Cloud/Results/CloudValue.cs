namespace TuyaGen.Cloud;

/// <summary>A property of a device with its value, as the cloud last heard it.</summary>
/// <param name="DpId">The number of the data point, as the local protocol uses it; 0 where the cloud does not say.</param>
/// <param name="Code">The cloud's name of it.</param>
/// <param name="Value">The value.</param>
/// <param name="Time">When it was reported; null where the cloud does not say.</param>
public sealed record CloudValue(int DpId, string Code, DpValue Value, DateTimeOffset? Time);
