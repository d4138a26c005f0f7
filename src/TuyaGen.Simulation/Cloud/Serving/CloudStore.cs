using System.Security.Cryptography;

namespace TuyaGen.Simulation.Cloud;

/// <summary>What changes in a simulated cloud: the values of devices, and leaves to open locks.</summary>
internal sealed class CloudStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Device, string Code), DpValue> _written = [];
    private readonly HashSet<string> _tickets = [];

    public DpValue Get(SimulatedCloudDevice device, SimulatedCloudPoint point)
    {
        lock (_gate)
            return _written.TryGetValue((device.Id, point.Code), out var value) ? value : point.Value;
    }

    public void Set(SimulatedCloudDevice device, string code, DpValue value)
    {
        lock (_gate)
            _written[(device.Id, code)] = value;
    }

    public string NewTicket()
    {
        var ticket = RandomNumberGenerator.GetHexString(16);
        lock (_gate)
            _tickets.Add(ticket);
        return ticket;
    }

    public bool UseTicket(string? ticket)
    {
        lock (_gate)
            return ticket is not null && _tickets.Remove(ticket);
    }
}
