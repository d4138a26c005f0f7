using System.Net;
using System.Net.Sockets;
using TuyaGen.Simulation.Serving;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation;

public sealed partial class SimulatedDevice
{
    private ITimer? _beaconTimer;
    private ProbeListener? _probes;

    /// <summary>Where it waits for the question that finds 3.5 devices; null when it is deaf to it.</summary>
    public IPEndPoint? ProbeEndPoint => _probes?.EndPoint;

    /// <summary>Sends a beacon now.</summary>
    /// <param name="target">Where to; a broadcast address is allowed.</param>
    public void Beacon(IPEndPoint target)
    {
        ArgumentNullException.ThrowIfNull(target);
        SendDatagram(target, null);
    }

    private void StartBeacons()
    {
        if (Options.Beacons is not { } beacons)
            return;
        if (beacons.ProbePort is { } port)
            _probes = new(new(IPAddress.IsLoopback(Options.Address) ? Options.Address : IPAddress.Any, port), AnswerProbe);
        if (beacons.Target is not null)
            _beaconTimer = Options.Time.CreateTimer(_ => BeaconIfFree(), null, TimeSpan.Zero, beacons.Interval);
    }

    private void StopBeacons()
    {
        _beaconTimer?.Dispose();
        _probes?.Dispose();
    }

    private void BeaconIfFree()
    {
        var beacons = Options.Beacons!;
        if (!beacons.PauseWhileConnected || ConnectedClients == 0)
            Beacon(beacons.Target!);
    }

    private void AnswerProbe(IPAddress asker) =>
        SendDatagram(new(asker, Options.Beacons!.ProbeReplyPort), TuyaCommand.RequestDeviceInfo);

    private void SendDatagram(IPEndPoint target, TuyaCommand? command)
    {
        using var socket = new Socket(target.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
        try
        {
            if (IPAddress.IsLoopback(EndPoint.Address) && IPAddress.IsLoopback(target.Address))
                socket.Bind(new IPEndPoint(EndPoint.Address, 0));
            socket.Connect(target);
            var own = ListensEverywhere ? ((IPEndPoint)socket.LocalEndPoint!).Address : EndPoint.Address;
            socket.Send(Datagram(Options.Beacons?.Announced ?? own, command));
        }
        catch (SocketException)
        {
            // Nobody counts on a single beacon; without a network there is none.
        }
    }

    private byte[] Datagram(IPAddress address, TuyaCommand? command)
    {
        lock (_gate)
            return Broadcast.Write(Version, BodyWriter.Product(this, address), Options.Entropy, command);
    }
}
