namespace TuyaGen.Simulation;

/// <summary>A data point as the simulated cloud describes it.</summary>
/// <param name="DpId">Its number.</param>
/// <param name="Code">The cloud's name of it.</param>
/// <param name="Type">The type in Tuya's word: <c>Boolean</c>, <c>Integer</c>, <c>Enum</c>, <c>String</c>, <c>Json</c>.</param>
/// <param name="Value">Its value at first.</param>
/// <param name="Limits">The limits as JSON text.</param>
/// <param name="IsWritable">Whether it can be written.</param>
public sealed record SimulatedCloudPoint(int DpId, string Code, string Type, DpValue Value, string Limits = "{}", bool IsWritable = true);
