namespace TuyaGen.Cli.Importing.TuyaLocal.Folding;

/// <summary>Units as people write them, for the short words of definitions.</summary>
internal static class ShortUnits
{
    private const char GreekMu = '\u03BC';
    private const char Micro = '\u00B5';

    public static string? Of(string? unit) => unit switch
    {
        "C" => "°C",
        "F" => "°F",
        "ugm3" => "µg/m³",
        "m2" => "m²",
        "m3" => "m³",
        _ => unit?.Replace(GreekMu, Micro),
    };
}
