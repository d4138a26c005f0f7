namespace TuyaGen.Cli.Importing.Vendor;

/// <summary>The types of the vendor, under one word each.</summary>
internal enum VendorKind
{
    Unknown,
    Bool,
    Value,
    Float,
    Enum,
    Text,
    Raw,
    Bitmap,
    Json,
    Struct,
    Array,
    Date,
}
