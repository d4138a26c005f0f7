using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace TuyaGen.Discovery;

/// <summary>
/// One UDP port. Bound at first where that is possible; where not, or when the socket fails, bound again after a while that doubles
/// from one second to a minute.
/// </summary>
internal sealed class BeaconPort(int number, Func<Socket> bind, DatagramHandler handler, TimeProvider time, ILogger log)
{
    private const int LargestDatagram = 4096;

    // A port where datagrams never run out lets others have the thread now and then.
    private const int MostInARow = 64;
    private const int MostDoublings = 6;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private readonly byte[] _buffer = new byte[LargestDatagram];
    private volatile Socket? _socket;
    private bool _isFailureTold;

    /// <summary>Whether it is listened on.</summary>
    public bool IsOpen => _socket is not null;

    /// <summary>Tries to listen; a failure is told once until it works.</summary>
    public void Open()
    {
        try
        {
            _socket = bind();
            if (_isFailureTold)
                Log.BeaconPortFree(log, number);
            _isFailureTold = false;
        }
        catch (SocketException e)
        {
            if (!_isFailureTold)
                Log.BeaconPortBusy(log, number, e.SocketErrorCode);
            _isFailureTold = true;
        }
    }

    /// <summary>Reads until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var failures = 0;
        try
        {
            while (true)
            {
                if (_socket is { } socket)
                    failures = await ReadAsync(socket, stop).ConfigureAwait(false) ? 0 : failures;
                await Task.Delay(Wait(failures++), time, stop).ConfigureAwait(false);
                Open();
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
        finally
        {
            Close();
        }
    }

    private static TimeSpan Wait(int failures)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(failures, MostDoublings));
        return wait < LongestWait ? wait : LongestWait;
    }

    // Gives whether anything was read before the socket failed.
    private async Task<bool> ReadAsync(Socket socket, CancellationToken stop)
    {
        var from = new IPEndPoint(IPAddress.Any, 0);
        var count = 0L;
        while (true)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(_buffer, SocketFlags.None, from, stop).ConfigureAwait(false);
                Handle(received.ReceivedBytes, (IPEndPoint)received.RemoteEndPoint);
                if (++count % MostInARow == 0)
                    await Task.Yield();
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.MessageSize)
            {
                // On Windows an unreachable peer of an earlier datagram, or one that is too long, shows up here. The socket is sound.
                Log.BeaconError(log, number, e.SocketErrorCode);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                Log.BeaconError(log, number, (e as SocketException)?.SocketErrorCode ?? SocketError.NotSocket);
                Close();
                return count > 0;
            }
        }
    }

    private void Handle(int length, IPEndPoint from)
    {
        try
        {
            handler(_buffer.AsSpan(0, length), from.Address, number);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of ours must not make us deaf.
            Log.BeaconFailed(log, e);
        }
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
