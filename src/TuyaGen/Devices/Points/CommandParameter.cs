namespace TuyaGen;

/// <summary>A parameter of a command.</summary>
/// <param name="Name">The name.</param>
/// <param name="Codec">Its type, range and choices, and how a person writes it. It never travels by itself.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Default">The value where none is given, as text; null where one must be given.</param>
/// <param name="Doc">What it means.</param>
/// <param name="UnitOf">The place, in <see cref="DeviceModel.Properties"/>, of the property that names its unit, or -1.</param>
public sealed record CommandParameter(
    string Name, DpCodec Codec, string? Unit = null, string? Default = null, string? Doc = null, int UnitOf = -1)
{
    /// <summary>The type that the method takes.</summary>
    public Type Type => Codec.ValueType;

    /// <summary>The limits, or null. A variant may have narrower ones; see <see cref="DeviceModel.CommandsOf"/>.</summary>
    public DpRange? Range => Codec.Range;

    /// <summary>What may be given, with the unit: "0 to 100 %", "one of White, Colour".</summary>
    public string Accepts => Unit is null || Codec.Range is null ? Codec.Accepts : $"{Codec.Accepts} {Unit}";
}
