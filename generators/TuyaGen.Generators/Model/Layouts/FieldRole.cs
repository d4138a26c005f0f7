namespace TuyaGen.Generators.Model;

/// <summary>What a field is for.</summary>
internal enum FieldRole
{
    /// <summary>It is a property.</summary>
    Value,

    /// <summary>Its bytes are kept, not shown.</summary>
    Unnamed,

    /// <summary>It is always the same.</summary>
    Constant,

    /// <summary>It is the sum of the bytes before it.</summary>
    Check,

    /// <summary>It is the number of items of a list.</summary>
    Count,

    /// <summary>It is the number of bytes of a text or of bytes.</summary>
    Length,

    /// <summary>It is the sign of a number.</summary>
    Sign,
}
