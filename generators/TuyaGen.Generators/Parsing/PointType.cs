namespace TuyaGen.Generators.Parsing;

/// <summary>The types that a document names, and which words speak of which.</summary>
internal static class PointType
{
    public const string NamedEnum = "a named type";
    public const string BuiltIn = "a type of Std";
    public const string Payload = "a payload of a named type";
    public const string Layout = "a payload with a layout";
    public const string Brought = "a data point with a codec of the project";

    public static readonly IReadOnlyList<string> Simple =
        ["bool", "int", "float", "enum", "bitmap", "string", "raw", "json", "time"];

    // Declared before the words that refer to it: static fields are set in the order of the text.
    private static readonly string[] Coded = ["bool", "int", "float", "string", "raw", "json"];

    private static readonly Dictionary<string, string[]> Facets = new()
    {
        ["range"] = ["int", "float"],
        ["step"] = ["int"],
        ["divisor"] = ["int"],
        ["multiplier"] = ["int"],
        ["view"] = ["int"],
        ["digits"] = ["int"],
        ["text"] = ["int"],
        ["sum"] = ["int", "float"],
        ["invert"] = ["bool"],
        ["minLength"] = ["string"],
        ["maxLength"] = ["string", "raw", "json", Payload, Layout],
        ["encoding"] = ["string", "raw", Layout],
        ["values"] = ["enum"],
        ["bits"] = ["bitmap"],
        ["codec"] = [BuiltIn, Layout, Brought, .. Coded],
        ["layout"] = [Layout],
        ["absent"] = ["bool", "int", "float", "string", "enum", NamedEnum],
    };

    /// <summary>Whether a codec can say what a value of the type means, so that the type only says how it travels.</summary>
    public static bool TakesCodec(string type) => Coded.Contains(type);

    /// <summary>The words among some that say nothing about a type.</summary>
    public static IEnumerable<string> Misfits(string type) => Facets.Where(f => !f.Value.Contains(type)).Select(f => f.Key);
}
