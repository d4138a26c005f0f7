namespace TuyaGen.Generators.Model;

/// <summary>A payload type that the core brings, known to documents as <c>Std.Name</c>.</summary>
/// <param name="Name">Its name in the core.</param>
/// <param name="IsClass">It is a class, so that it has no <see cref="Nullable{T}"/>.</param>
/// <param name="Empty">The arguments of <c>new</c> that make the value to which <c>new</c> in a document gives fields.</param>
/// <param name="Codecs">How it may travel.</param>
/// <param name="Fields">The fields that a command may set, with their types.</param>
internal sealed record BuiltInType(
    string Name, bool IsClass, string Empty, IReadOnlyList<CodecWord> Codecs, IReadOnlyList<BuiltInField> Fields)
{
    public const string Library = "Std.";

    /// <summary>The closed list of types, codecs and fields.</summary>
    public static readonly IReadOnlyList<BuiltInType> All =
    [
        new("Colour", false, "", [new("hsv16", "Hsv16"), new("rgb8hsv", "Rgb8Hsv"), new("rgb8", "Rgb8"), new("css", "Css")],
            [new("Hue", "double", 0, 360), new("Saturation", "double", 0, 100), new("Value", "double", 0, 100)]),
        new("LightScene", true, "0", [new("scene", "LightScene", IsDefault: true)], [new("Id", "byte", 0, 255)]),
        new("LiveColour", false, "", [new("live", "Live", IsDefault: true), new("live-rgb8", "LiveRgb8")],
            [new("Brightness", "decimal", 0, 100), new("Temperature", "decimal", 0, 100)]),
        new("IrCode", true, "", [new("pulses", "Pulses", IsDefault: true)], []),
        new("RadioCode", true, "", [new("radio", "Radio", IsDefault: true)], []),
    ];

    public ClrType Type => new(ClrKind.BuiltIn, Name);

    public static BuiltInType? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    public BuiltInField? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);
}
