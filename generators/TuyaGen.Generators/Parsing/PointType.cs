namespace TuyaGen.Generators.Parsing;

/// <summary>The types that a document names, and which words speak of which.</summary>
internal static class PointType
{
    public const string NamedEnum = "a named type";
    public const string BuiltIn = "a type of Std";
    public const string Payload = "a payload of a named type";
    public const string Layout = "a payload with a layout";

    public static readonly IReadOnlyList<string> Simple =
        ["bool", "int", "float", "enum", "bitmap", "string", "raw", "json", "time"];

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
        ["codec"] = [BuiltIn, Layout, "string"],
        ["layout"] = [Layout],
        ["absent"] = ["bool", "int", "float", "string", "enum", NamedEnum],
    };

    /// <summary>The words among some that say nothing about a type.</summary>
    public static IEnumerable<string> Misfits(string type) => Facets.Where(f => !f.Value.Contains(type)).Select(f => f.Key);
}
