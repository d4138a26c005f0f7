namespace TuyaGen;

/// <summary>The connection ended while a command waited.</summary>
public sealed class ConnectionLostException : TuyaException
{
    internal ConnectionLostException(string device, string detail, Exception? inner = null)
        : base($"The connection to {device} ended: {detail}. It is being made again; repeat the command if it matters.", 901, inner) => DeviceId = device;
}
