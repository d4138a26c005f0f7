namespace TuyaGen;

/// <summary>Gives a codec the name by which the device models of its project ask for it: <c>"codec": "temperature-with-letter"</c>.</summary>
/// <param name="name">The name: words of small letters and digits with hyphens between them, none of the codecs that are built in.</param>
/// <remarks>The class derives from <see cref="DpCodec{T}"/> and has a constructor without parameters. The property in C# has the type
/// <c>T</c>. Each data point that names the codec gets an instance of its own.</remarks>
/// <example>
/// <code>
/// [TuyaCodec("temperature-with-letter")]
/// public sealed class TemperatureCodec : DpCodec&lt;decimal&gt; { ... }                            // "215C" is 21.5
///
/// "Target": { "id": 2, "type": "string", "codec": "temperature-with-letter", "unit": "°C" }    // in thermostat.tuya.json
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TuyaCodecAttribute(string name) : Attribute
{
    /// <summary>The name in device models.</summary>
    public string Name { get; } = name;
}
