using System.Net;
using System.Net.Sockets;
using TuyaGen.Transport;

namespace TuyaGen.Discovery;

/// <summary>One connection to an unknown host: ask, and read the answer for what it tells.</summary>
internal sealed class HostConnection(Socket? socket, TimeProvider time) : IDisposable
{
    // Whoever answers more than this is no device.
    private const int MostBytes = 16 * 1024;
    private readonly ReceiveBuffer _buffer = new();
    private int _received;

    public HostState State { get; private set; } = socket is null ? HostState.Reset : HostState.Open;

    /// <summary>Whether any byte has come.</summary>
    public bool HasAnswered => _received > 0;

    /// <summary>Connects; null where nothing takes the connection in time.</summary>
    public static async Task<HostConnection?> OpenAsync(IPEndPoint host, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return new(await Link.DialAsync(new(host.Address.ToString(), host.Port), either.Token).ConfigureAwait(false), time);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
        {
            // Taken and dropped before we could notice.
            return new(null, time);
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Asks, and waits for an answer that tells something.</summary>
    public async Task<Clue> AskAsync(ReadOnlyMemory<byte> question, ClueReader reader, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (socket is null)
            return default;
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket.SendAsync(question, SocketFlags.None, either.Token).ConfigureAwait(false);
            while (await ReceiveAsync(socket, either.Token).ConfigureAwait(false))
            {
                if (ReadFrames(reader) is { Kind: not ClueKind.None } clue)
                    return clue;
            }
        }
        catch (SocketException)
        {
            State = HostState.Reset;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing came that tells anything.
        }

        return default;
    }

    public void Dispose()
    {
        socket?.Dispose();
        _buffer.Dispose();
    }

    private async ValueTask<bool> ReceiveAsync(Socket from, CancellationToken cancellationToken)
    {
        var count = await from.ReceiveAsync(_buffer.Room(), SocketFlags.None, cancellationToken).ConfigureAwait(false);
        _buffer.Received(count);
        _received += count;
        if (count > 0 && _received <= MostBytes)
            return true;
        State = HostState.Closed;
        return false;
    }

    private Clue ReadFrames(ClueReader reader)
    {
        while (_buffer.TryTake(out var format, out var array, out var start, out var length))
        {
            if (reader.Read(format, array.AsSpan(start, length)) is { Kind: not ClueKind.None } clue)
                return clue;
        }

        return default;
    }
}
