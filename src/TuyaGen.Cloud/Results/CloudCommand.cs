namespace TuyaGen.Cloud;

/// <summary>A value for a data point, sent through the cloud.</summary>
/// <param name="Code">The cloud's name of the data point, for instance <c>switch_1</c>.</param>
/// <param name="Value">The value; an object as <see cref="DpValue.FromJson"/> makes it.</param>
public sealed record CloudCommand(string Code, DpValue Value);
