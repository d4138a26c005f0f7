namespace TuyaGen.Simulation;

/// <summary>An entry in the log of a device in the simulated cloud.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">Tuya's number of the kind, 1 to 10.</param>
/// <param name="Code">The data point, or empty.</param>
/// <param name="Value">The value as a text.</param>
public sealed record SimulatedCloudLog(DateTimeOffset Time, int Kind, string Code = "", string Value = "");
