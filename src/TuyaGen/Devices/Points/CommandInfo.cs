namespace TuyaGen;

/// <summary>A command of a device model, for programs that know no class.</summary>
/// <param name="Name">The name; the method is <c>NameAsync</c>.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Doc">What it does.</param>
/// <param name="Returns">The type of what it brings from the device; null where it only writes.</param>
/// <param name="Call">Calls the method; <see cref="TuyaDevice.InvokeAsync"/> is what programs use.</param>
public sealed record CommandInfo(string Name, IReadOnlyList<CommandParameter> Parameters, string? Doc, Type? Returns, CommandCall Call)
{
    /// <summary>The name and the parameters: <c>SetWhite(brightness, temperature)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Parameters.Select(p => p.Name))})";
}
