using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>
/// A wire between clients and a device. It keeps what passes, lets bytes through only as far as a test allows, in pieces of any size or
/// joined, puts others between, and can fall silent without an end, as a network does that is gone.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly IPEndPoint _device;
    private readonly List<Wire> _wires = [];
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _held;

    public Relay(IPEndPoint device)
    {
        _device = device;
        _listener.Bind(new IPEndPoint(TestSupport.Loopback.Next(), 0));
        _listener.Listen();
        EndPoint = (IPEndPoint)_listener.LocalEndPoint!;
        _accepting = AcceptAsync();
    }

    public IPEndPoint EndPoint { get; }

    /// <summary>How much may pass, in both directions and over all connections.</summary>
    public Valve Valve { get; } = new();

    /// <summary>The size of the pieces in which the device's bytes reach the client, with a moment between them; 0 for as they come.</summary>
    public int PieceSize { get; set; }

    /// <summary>Ends when what the device sends may go on, all in one piece; null when nothing is held back.</summary>
    public Task? Held => _held?.Task;

    /// <summary>How many connections it has passed on.</summary>
    public int Connections
    {
        get
        {
            lock (_wires)
                return _wires.Count;
        }
    }

    /// <summary>The latest connection.</summary>
    public Wire Wire
    {
        get
        {
            lock (_wires)
                return _wires[^1];
        }
    }

    /// <summary>Keeps back what the device sends.</summary>
    public void Hold() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var held = _held;
        _held = null;
        held?.SetResult();
    }

    /// <summary>The connections that there are now stay open, but nothing passes any more.</summary>
    public void Freeze()
    {
        lock (_wires)
            _wires.ForEach(w => w.Freeze());
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
        Valve.Open();
        Release();
        Task[] running;
        lock (_wires)
        {
            _wires.ForEach(w => w.Dispose());
            running = [.. _wires.Select(w => w.Running)];
        }

        await Task.WhenAll(running);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptAsync();
                var device = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    await device.ConnectAsync(_device);
                }
                catch (SocketException)
                {
                    // The device refuses; a wire can only show that by a reset.
                    client.Close(0);
                    device.Dispose();
                    continue;
                }

                var wire = new Wire(this, client, device);
                lock (_wires)
                    _wires.Add(wire);
                wire.Run();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
