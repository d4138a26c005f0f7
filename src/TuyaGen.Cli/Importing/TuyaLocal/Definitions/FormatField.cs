namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>A number in a payload, behind those before it.</summary>
/// <param name="Name">A letter or two with a meaning for lights: <c>h</c>, <c>s</c>, <c>v</c>.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Range">What it may be; null where nothing is said.</param>
internal sealed record FormatField(string Name, int Bytes, NumberRange? Range);
