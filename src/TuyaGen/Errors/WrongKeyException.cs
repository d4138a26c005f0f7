namespace TuyaGen;

/// <summary>The device refused the local key, or what it sends cannot be read with it.</summary>
public sealed class WrongKeyException : TuyaException
{
    internal WrongKeyException(string device, Exception? inner = null)
        : base($"{device} does not accept the local key. A key changes each time a device is paired again; fetch the new one and replace it. No further attempt is made until the key or the address changes.", 914, inner)
    {
    }
}
