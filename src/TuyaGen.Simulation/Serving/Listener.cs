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
        _socket = new(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _socket.Bind(endPoint);
            _socket.Listen(Backlog);
        }
        catch (SocketException e)
        {
            _socket.Dispose();
            throw new InvalidOperationException(
                $"A simulated device cannot listen on {endPoint}: {e.Message}. Choose an address of this machine and a port that is free, "
                + "or port 0 for any free one.", e);
        }

        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        _ = AcceptAsync();
    }

    public IPEndPoint EndPoint { get; }

    public void Dispose() => _socket.Dispose();

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
