namespace TuyaGen.Generators.Model;

/// <summary>What a data point or a parameter is in C#.</summary>
internal enum ClrKind
{
    Boolean,
    Integer,
    Long,
    Decimal,
    Double,
    Text,
    Bytes,
    Time,
    Duration,
    Enum,
    Bitmap,
    BuiltIn,
    Layout,

    /// <summary>A class of the project, which a codec of its own gives. The name is the full one.</summary>
    OwnClass,
    OwnStruct,
    OwnEnum,
}
