using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Benchmarks.Exchange;

/// <summary>The client of a bare exchange: a blocking socket that says as many bytes as a real client would, and hears as many.</summary>
internal sealed class BareConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly Transcript _transcript;
    private readonly byte[] _bytes = new byte[4096];
    private byte[] _prelude;

    private BareConnection(Socket socket, Transcript transcript)
    {
        _socket = socket;
        _transcript = transcript;
        _prelude = transcript.ToBytes();
    }

    public static BareConnection Open(string address, Transcript transcript)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPEndPoint.Parse(address));
        return new(socket, transcript);
    }

    /// <summary>Takes all turns of the transcript.</summary>
    public void Play()
    {
        foreach (var turn in _transcript.Turns)
        {
            _prelude.CopyTo(_bytes, 0);
            _socket.Send(_bytes, 0, _prelude.Length + turn.Question, SocketFlags.None);
            _prelude = [];
            Wire.ReceiveExactly(_socket, _bytes, turn.Answer);
        }
    }

    public void Dispose() => _socket.Dispose();
}
