namespace TuyaGen.Discovery;

/// <summary>What a frame of an unknown device tells.</summary>
internal enum ClueKind
{
    /// <summary>Nothing: an empty acknowledgement, or no frame at all.</summary>
    None,

    /// <summary>Which device it is.</summary>
    Identified,

    /// <summary>It can be read by none of the keys, so no other question will help.</summary>
    NoKeyFits,

    /// <summary>In plain words, that the question was wrong.</summary>
    Refused,
}
