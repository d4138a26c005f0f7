namespace TuyaGen;

/// <summary>The device speaks another protocol version than the one it was given.</summary>
public sealed class WrongVersionException : TuyaException
{
    internal WrongVersionException(string device, TuyaVersion used, string evidence, Exception? inner = null)
        : base($"{device} does not speak protocol version {used.ToText()}: {evidence}. Set the version that its broadcast names (3.1, 3.2, 3.3, 3.4 or 3.5).", 914, inner) => DeviceId = device;
}
