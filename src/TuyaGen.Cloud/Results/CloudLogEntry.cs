namespace TuyaGen.Cloud;

/// <summary>An entry of a device's log.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Code">The data point concerned; empty where none is.</param>
/// <param name="Value">The value, as a text.</param>
/// <param name="Source">Who did it, in Tuya's number: 1 the device, 2 a client, 3 another cloud; empty where it is not known.</param>
public sealed record CloudLogEntry(DateTimeOffset Time, CloudLogKind Kind, string Code, string Value, string Source);
