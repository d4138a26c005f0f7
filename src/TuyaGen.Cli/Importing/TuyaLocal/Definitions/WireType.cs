namespace TuyaGen.Cli.Importing.TuyaLocal.Definitions;

/// <summary>
/// How a definition says that a data point travels, in the order of how much it says: where entities speak of one data point in
/// different ways, the last of these that one of them uses is true.
/// </summary>
internal enum WireType
{
    String,
    Integer,
    Boolean,
    Float,
    UnixTime,
    Bitfield,
    Json,
    Utf16,
    Base64,
    Hex,
}
