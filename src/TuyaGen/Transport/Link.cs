using System.Net;
using System.Net.Sockets;
using TuyaGen.Protocol;

namespace TuyaGen.Transport;

/// <summary>Takes what a link receives. Called by one thread at a time.</summary>
internal interface ILinkReader
{
    /// <summary>A frame that could be read; its body lies in the array and is gone after the call.</summary>
    void OnFrame(Link link, RawFrame frame, ReadOnlySpan<byte> body);

    /// <summary>A frame that could not.</summary>
    void OnFault(Link link, FrameFault fault, ReadOnlySpan<byte> bytes);

    /// <summary>Something was read, and all frames in it were handed over.</summary>
    void OnIdle(Link link);
}

/// <summary>One TCP connection from its dialling to its end, and the cipher state that belongs to it.</summary>
internal sealed class Link(Socket socket, Dialect dialect, FrameCounter frames, bool readsAhead) : IDisposable
{
    private readonly LinkPump _pump = new(socket, dialect, frames, readsAhead);
    private uint _sequence;

    public Dialect Dialect => dialect;

    /// <summary>Whether any byte has come.</summary>
    public bool HasReceived => _pump.HasReceived;

    /// <summary>Whether something came that only the right key could make readable.</summary>
    public bool HasUnderstood { get; set; }

    /// <summary>Dials. Small frames go out at once; a dead peer is noticed by the system too.</summary>
    public static async ValueTask<Socket> DialAsync(DeviceAddress address, CancellationToken cancellationToken)
    {
        var isNumber = IPAddress.TryParse(address.Host, out var ip);
        var socket = isNumber ? new Socket(ip!.AddressFamily, SocketType.Stream, ProtocolType.Tcp) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            if (isNumber)
                await socket.ConnectAsync(new IPEndPoint(ip!, address.Port), cancellationToken).ConfigureAwait(false);
            else
                await socket.ConnectAsync(address.Host, address.Port, cancellationToken).ConfigureAwait(false);
            socket.Blocking = false;
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Puts a request into a buffer as a frame, behind what it holds; gives its sequence number.</summary>
    public uint Encode(FrameBuffer output, TuyaCommand command, ReadOnlySpan<byte> body)
    {
        dialect.Encode(output, ++_sequence, command, body);
        frames.Sent();
        return _sequence;
    }

    /// <summary>Puts bytes on the socket: at once where the system takes them all, as it nearly always does.</summary>
    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var sent = socket.Send(bytes.Span, SocketFlags.None, out var error);
            return error is SocketError.Success && sent == bytes.Length ? default : SendRestAsync(bytes[sent..]);
        }
        catch (ObjectDisposedException e)
        {
            return ValueTask.FromException(e);
        }
    }

    private async ValueTask SendRestAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None).ConfigureAwait(false)..];
    }

    /// <summary>Reads one round of frames; false at the end of the stream.</summary>
    public ValueTask<bool> ReadAsync(ILinkReader reader) => _pump.ReadAsync(this, reader);

    /// <summary>Reads until the connection ends, and gives the reason, or null for an orderly end.</summary>
    public Task<Exception?> RunAsync(ILinkReader reader) => _pump.RunAsync(this, reader);

    /// <summary>Reads on a thread of the link's own from now on, so that answers arrive though all threads of the pool block.</summary>
    public void UseThread() => _pump.UseThread();

    /// <summary>Lets go of what only an active link needs; it takes it again by itself.</summary>
    public void Rest()
    {
        dialect.Rest();
        _pump.Rest();
    }

    /// <summary>Ends the connection in good order, from any thread; the reading side then comes to its end.</summary>
    public void Close() => _pump.Close();

    /// <summary>Closes the socket and gives back what the reading side held; only when nobody reads any more.</summary>
    public void Dispose()
    {
        _pump.Dispose();
        dialect.Dispose();
    }
}
