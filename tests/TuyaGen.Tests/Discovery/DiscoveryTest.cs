using System.Net;
using System.Net.Sockets;
using TuyaGen.Protocol;
using TuyaGen.Simulation;
using TuyaGen.TestSupport;
using TuyaGen.Tests.Support;

namespace TuyaGen.Tests.Discovery;

/// <summary>A test that listens on an address of its own, so that it can have the usual ports.</summary>
public abstract class DiscoveryTest : DeviceTest
{
    protected DiscoveryTest()
    {
        BeaconPorts = [6666, 6667, 7000];
        BeaconAddress = Loopback.Next();
    }

    protected TuyaDiscovery Discovery => new(Context);

    /// <summary>A scan that goes on until the test has seen enough.</summary>
    protected static ScanOptions Endless { get; } = new() { Duration = Timeout.InfiniteTimeSpan };

    protected static int PortOf(TuyaVersion version) => version == TuyaVersion.V31 ? 6666 : 6667;

    protected SimulatedDevice SimulateFar(TuyaVersion version, SimulatedDeviceOptions? options = null) =>
        Simulate(version, (options ?? new()) with { Address = Loopback.Next(), Port = 6668 });

    protected void Beacon(SimulatedDevice device, int? port = null) =>
        device.Beacon(new(BeaconAddress, port ?? PortOf(device.Version)));

    /// <summary>Sends bytes to a port of ours, from an address of this machine.</summary>
    protected void Send(IPAddress from, byte[] datagram, int port = 6667, int times = 1)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(from, 0));
        for (var i = 0; i < times; i++)
            socket.SendTo(datagram, new IPEndPoint(BeaconAddress, port));
    }

    /// <summary>What a scan finds, collected while it goes on.</summary>
    protected RunningScan Scan(ScanOptions? options = null) => Keep(new RunningScan(Discovery, options ?? Endless));

    /// <summary>Waits until the ports are listened on.</summary>
    protected void Listen() => Context.Beacons.Start();

    protected static Beacon Read(byte[] datagram) => BeaconCodec.Read(datagram)!;
}
