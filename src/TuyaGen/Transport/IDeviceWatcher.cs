namespace TuyaGen.Transport;

/// <summary>Hears what happens to a device where it happens: under the device's lock and on the thread that read it. It hands on and
/// returns; it takes no lock that others hold while they call a device.</summary>
internal interface IDeviceWatcher
{
    /// <summary>Whether anybody would hear it. Where nobody does, the event is not even made.</summary>
    bool IsHeard { get; }

    /// <summary>The watching begins; no event comes before this and none is missed after it.</summary>
    void Begin(DateTimeOffset now, ConnectionInfo connection);

    /// <summary>Something happened.</summary>
    void Hear(DeviceEvent happened);

    /// <summary>The watching has ended.</summary>
    void End(DateTimeOffset now);
}
