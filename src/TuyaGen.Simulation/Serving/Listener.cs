using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Simulation.Serving;

/// <summary>Accepts connections until it is disposed.</summary>
internal sealed class Listener : IDisposable
{
    private const int Backlog = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly Socket _socket;
    private readonly Action<Socket> _accepted;

    public Listener(IPEndPoint endPoint, Action<Socket> accepted)
    {
        _accepted = accepted;
        _socket = endPoint.Port == 0 ? ListenAnywhere(endPoint.Address) : Listen(endPoint);
        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        _ = AcceptAsync();
    }

    public IPEndPoint EndPoint { get; }

    public void Dispose() => _socket.Dispose();

    private static Socket ListenAnywhere(IPAddress address)
    {
        foreach (var port in FreePorts.Candidates())
        {
            try
            {
                return Listen(new(address, port));
            }
            catch (InvalidOperationException e)
                when (e.InnerException is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            {
                // The next one, then.
            }
        }

        return Listen(new(address, 0));
    }

    private static Socket Listen(IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new InvalidOperationException(
                $"A simulated device cannot listen on {endPoint}: {e.Message}. Choose an address of this machine and a port that is free, "
                + "or port 0 for any free one.", e);
        }
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _accepted(await _socket.AcceptAsync().ConfigureAwait(false));
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                return;
            }
            catch (SocketException)
            {
                // The client gave up, or the system has no socket left for the moment.
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
    }
}
