namespace TuyaGen.Generators.Parsing;

/// <summary>How fields stand in a payload.</summary>
internal enum FieldKind
{
    /// <summary>As bytes, by their places.</summary>
    Binary,

    /// <summary>As members of a JSON object, by their keys.</summary>
    Json,

    /// <summary>As words with separators between them, by their order.</summary>
    Word,
}
