namespace TuyaGen.Simulation;

/// <summary>A part of a frame.</summary>
public enum FramePart
{
    /// <summary>The four bytes by which a frame is found.</summary>
    Prefix,

    /// <summary>What comes between header and check.</summary>
    Body,

    /// <summary>The checksum, HMAC or tag.</summary>
    Check,

    /// <summary>The four bytes at the end.</summary>
    Suffix,
}
