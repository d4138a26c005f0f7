namespace TuyaGen;

/// <summary>A command of a device model, for programs that know no class.</summary>
/// <param name="Name">The name; the method is <c>NameAsync</c>.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Doc">What it does.</param>
/// <param name="Returns">The type of what it brings from the device; null where it only writes.</param>
public sealed record CommandInfo(string Name, IReadOnlyList<CommandParameter> Parameters, string? Doc = null, Type? Returns = null);

/// <summary>A parameter of a command.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type that the caller gives.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Range">The limits, or null.</param>
/// <param name="Default">The value where none is given, as text; null where one must be given.</param>
/// <param name="Doc">What it means.</param>
/// <param name="UnitOf">The place, in <see cref="DeviceModel.Properties"/>, of the property that names its unit, or -1.</param>
public sealed record CommandParameter(
    string Name, Type Type, string? Unit = null, DpRange? Range = null, string? Default = null, string? Doc = null, int UnitOf = -1);
