namespace TuyaGen;

/// <summary>The device sent something that makes no sense. The bytes are kept.</summary>
public sealed class BadPayloadException : TuyaException
{
    internal BadPayloadException(string device, string detail, ReadOnlyMemory<byte> raw, Exception? inner = null)
        : base($"{device} sent an answer that cannot be read: {detail}. The bytes are in Raw; a wrong version is the usual cause.", 900, inner)
    {
        DeviceId = device;
        Raw = raw;
    }

    /// <summary>The payload as it came, decrypted where that was possible.</summary>
    public ReadOnlyMemory<byte> Raw { get; }
}
