namespace TuyaGen.Generators.Model;

/// <summary>How the bytes of a payload become a text; the names are those of the core.</summary>
internal enum PayloadEncoding
{
    Base64,
    Hex,
    Text,
}
