namespace TuyaGen.Cli.Importing.Drafts;

/// <summary>What a data point holds, in the words of device models.</summary>
internal enum PointKind
{
    Bool,
    Int,
    Float,
    Enum,
    Bitmap,
    String,
    Json,
    Raw,
    Time,

    /// <summary>A type of Std, or one of <see cref="DeviceDraft.Types"/>, which <see cref="PointDraft.Type"/> names.</summary>
    Named,

    /// <summary>A packed value, whose fields <see cref="PointDraft.Layout"/> holds.</summary>
    Packed,
}
