namespace TuyaGen.Generators.Model;

/// <summary>What a value of a JSON object is.</summary>
internal enum TokenKind
{
    Text,
    Number,
    Integer,
    Boolean,
    Raw,
    Object,
    Choice,
}
