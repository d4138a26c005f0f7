namespace TuyaGen.Protocol;

/// <summary>Why a frame cannot be read.</summary>
internal enum FrameFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>Its CRC, HMAC or GCM tag is wrong: damaged, or made with another key.</summary>
    BadIntegrity,

    /// <summary>Its body does not decrypt to anything: another key, or another version.</summary>
    Undecryptable,

    /// <summary>It has the format of another protocol version.</summary>
    OtherVersion,
}
