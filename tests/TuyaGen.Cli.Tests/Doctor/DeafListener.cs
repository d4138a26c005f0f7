using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Cli.Tests.Doctor;

/// <summary>A port from which no answer to a connection comes, as from a machine that is off: its queue is full, and nobody empties it.</summary>
internal sealed class DeafListener : IDisposable
{
    private const int Most = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _queue = [];

    private DeafListener(IPAddress address)
    {
        _listener.Bind(new IPEndPoint(address, 0));
        _listener.Listen(0);
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndPoint!;

    public static async Task<DeafListener> StartAsync(IPAddress address)
    {
        var listener = new DeafListener(address);
        for (var i = 0; i < Most && await listener.TakesAsync(); i++)
        {
        }

        return listener;
    }

    public void Dispose()
    {
        _queue.ForEach(s => s.Dispose());
        _listener.Dispose();
    }

    private async Task<bool> TakesAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _queue.Add(socket);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await socket.ConnectAsync(EndPoint, patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
