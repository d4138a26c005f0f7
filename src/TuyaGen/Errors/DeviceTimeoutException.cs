namespace TuyaGen;

/// <summary>The device did not answer in time, or a command's turn did not come.</summary>
public sealed class DeviceTimeoutException : TuyaException
{
    internal DeviceTimeoutException(string device, string what, TimeSpan waited, bool isQueued, bool isSilent = false)
        : base(Explain(device, what, waited, isQueued, isSilent), 902) => DeviceId = device;

    internal DeviceTimeoutException(string device, string message)
        : base(message, 902) => DeviceId = device;

    private static string Explain(string device, string what, TimeSpan waited, bool isQueued, bool isSilent)
    {
        var time = $"{waited.TotalSeconds:0.#} s";
        if (isQueued)
            return $"For {what}, the turn did not come within {time}: earlier commands to {device} took too long. Send fewer, or raise QueueTimeout.";
        return isSilent
            ? $"{device} did not answer {what} within {time}, nor anything else on this connection. Usually it speaks another protocol version "
                + "than the one it was given: check the version in its broadcast."
            : $"{device} did not answer {what} within {time}. It may be busy or out of reach; try again, or raise RequestTimeout.";
    }
}
