namespace TuyaGen.Protocol;

/// <summary>
/// The two frame formats, all integers big-endian.
/// <code>
/// 55AA   prefix 4, sequence 4, command 4, length 4 | (return code 4, from devices) payload, CRC32 4 or HMAC 32, suffix 4
/// 6699   prefix 4, reserved 2, sequence 4, command 4, length 4 | IV 12, ciphertext, tag 16 | suffix 4
/// </code>
/// The length counts from behind itself: in 55AA through the suffix, in 6699 up to it.
/// </summary>
internal static class FrameLayout
{
    public const uint Prefix55AA = 0x000055AA;
    public const uint Suffix55AA = 0x0000AA55;
    public const int Header55AA = 16;

    public const uint Prefix6699 = 0x00006699;
    public const uint Suffix6699 = 0x00009966;
    public const int Header6699 = 18;

    public const int ReturnCodeSize = 4;
    public const int CrcSize = 4;
    public const int HmacSize = 32;
    public const int SuffixSize = 4;
    public const int IvSize = 12;
    public const int TagSize = 16;

    /// <summary>The least that the length field of a frame can say.</summary>
    public const int MinLength55AA = CrcSize + SuffixSize;

    /// <summary>The least that the length field of a frame can say.</summary>
    public const int MinLength6699 = IvSize + TagSize;

    /// <summary>The longest frame that is waited for. Real ones reach about a kilobyte (a learned infrared code); what claims more is
    /// taken for garbage.</summary>
    public const int MaxFrame = 256 * 1024;
}
