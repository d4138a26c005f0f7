using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using TuyaGen.Protocol;
using TuyaGen.Transport;

namespace TuyaGen.Discovery;

/// <summary>
/// Hears the broadcasts of devices and tells the registry. Starts with the first device; a port that cannot be had, a datagram that
/// makes no sense, or an error of the socket ends nothing but itself.
/// </summary>
internal sealed class BeaconListener(TuyaContext context) : IAsyncDisposable
{
    private const int LargestDatagram = 4096;
    private const int ProbePort = 7000;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _loops = [];
    private ILogger? _log;
    private bool _isStarted;

    /// <summary>Whether at least one port is listened on.</summary>
    public bool IsListening => _loops.Count > 0;

    public void Start()
    {
        lock (_gate)
        {
            if (_isStarted)
                return;
            _isStarted = true;
            _log = context.Logging.CreateLogger("TuyaGen.Discovery");
            foreach (var port in context.BeaconPorts)
            {
                if (TryBind(port) is { } socket)
                    _loops.Add(Task.Run(() => ListenAsync(socket)));
            }
        }
    }

    /// <summary>Asks the device at an address for a beacon, as silent 3.5 devices want it. The answer comes when it comes.</summary>
    public void Ask(DeviceAddress address)
    {
        if (!IsListening || !IPAddress.TryParse(address.Host, out var ip) || ip.AddressFamily != AddressFamily.InterNetwork)
            return;
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(ip, ProbePort);
            var own = ((IPEndPoint)socket.LocalEndPoint!).Address;
            socket.Send(BeaconCodec.EncodeProbe(own.ToString(), RandomNumberGenerator.GetBytes(FrameLayout.IvSize)));
        }
        catch (SocketException e)
        {
            Log.BeaconError(_log!, e.SocketErrorCode);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_loops).ConfigureAwait(false);
        _stop.Dispose();
    }

    private Socket? TryBind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return socket;
        }
        catch (SocketException e)
        {
            Log.BeaconPortBusy(_log!, port, e.SocketErrorCode);
            socket.Dispose();
            return null;
        }
    }

    private async Task ListenAsync(Socket socket)
    {
        using var owned = socket;
        var buffer = new byte[LargestDatagram];
        var from = new IPEndPoint(IPAddress.Any, 0);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, from, _stop.Token).ConfigureAwait(false);
                if (BeaconCodec.Read(buffer.AsSpan(0, received.ReceivedBytes)) is { } beacon && IsHonest(beacon, received.RemoteEndPoint))
                    context.Devices.Hear(beacon);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException e)
            {
                // On Windows an unreachable peer of an earlier datagram shows up here. It is no reason to stop.
                Log.BeaconError(_log!, e.SocketErrorCode);
            }
        }
    }

    // Anybody can send a datagram; only a device itself can send one from its address.
    private static bool IsHonest(Beacon beacon, EndPoint from) =>
        IPAddress.TryParse(beacon.Address, out var claimed) && claimed.Equals(((IPEndPoint)from).Address);
}
