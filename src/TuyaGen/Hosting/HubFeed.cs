using TuyaGen.Transport;

namespace TuyaGen.Hosting;

/// <summary>A device of a hub, and its way into the hub's stream: on the thread that has the event, and only where somebody listens.</summary>
internal sealed class HubFeed(TuyaDevice device, Broadcast<HubEvent> listeners) : IDeviceWatcher
{
    public TuyaDevice Device => device;

    public bool IsHeard => listeners.HasListeners;

    public void Begin(DateTimeOffset now, ConnectionInfo connection) => listeners.Send(new(device, new DeviceAdded(now, connection)));

    public void Hear(DeviceEvent happened) => listeners.Send(new(device, happened));

    public void End(DateTimeOffset now) => listeners.Send(new(device, new DeviceRemoved(now)));
}
