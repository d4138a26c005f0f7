namespace TuyaGen;

/// <summary>The device did not answer in time.</summary>
public sealed class DeviceTimeoutException : TuyaException
{
    internal DeviceTimeoutException(string device, string what, TimeSpan waited, Exception? inner = null)
        : base($"{device} did not answer {what} within {waited.TotalSeconds:0.#} s. It may be busy, asleep or out of reach; try again, or allow more time with the RequestTimeout option.", 902, inner)
    {
    }
}
