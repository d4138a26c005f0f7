using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Benchmarks.Exchange;

/// <summary>The device of a bare exchange: a thread that blocks on each connection and answers by the lengths it was told.</summary>
internal sealed class BareServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public BareServer(IPAddress address)
    {
        _listener.Bind(new IPEndPoint(address, 0));
        _listener.Listen();
        Address = _listener.LocalEndPoint!.ToString()!;
        Start(Accept);
    }

    public string Address { get; }

    public void Dispose() => _listener.Dispose();

    private static void Start(Action run) => new Thread(() =>
    {
        try
        {
            run();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The other side has gone, or the server has.
        }
    }) { IsBackground = true }.Start();

    private void Accept()
    {
        while (true)
        {
            var socket = _listener.Accept();
            Start(() => Answer(socket));
        }
    }

    private static void Answer(Socket socket)
    {
        using (socket)
        {
            socket.NoDelay = true;
            var buffer = new byte[4096];
            var turns = ReadTurns(socket, buffer);
            for (var i = 0; turns.Length > 0; i++)
            {
                var turn = turns[Math.Min(i, turns.Length - 1)];
                if (!Wire.ReceiveExactly(socket, buffer, turn.Question))
                    return;
                socket.Send(buffer, 0, turn.Answer, SocketFlags.None);
            }
        }
    }

    private static Turn[] ReadTurns(Socket socket, byte[] buffer)
    {
        if (!Wire.ReceiveExactly(socket, buffer, sizeof(int)))
            return [];
        var turns = new Turn[BinaryPrimitives.ReadInt32LittleEndian(buffer)];
        for (var i = 0; i < turns.Length; i++)
        {
            Wire.ReceiveExactly(socket, buffer, 2 * sizeof(int));
            turns[i] = new(BinaryPrimitives.ReadInt32LittleEndian(buffer), BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(sizeof(int))));
        }

        return turns;
    }
}
