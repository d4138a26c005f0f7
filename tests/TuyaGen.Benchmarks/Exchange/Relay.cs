using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Benchmarks.Exchange;

/// <summary>Stands between one client and a device and counts what each says before the other speaks.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Turn> _turns = [];

    public Relay(IPEndPoint device)
    {
        _listener.Start();
        Address = _listener.LocalEndpoint.ToString()!;
        _ = RunAsync(device);
    }

    public string Address { get; }

    public IReadOnlyList<Turn> Turns
    {
        get
        {
            lock (_turns)
                return [.. _turns];
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task RunAsync(IPEndPoint device)
    {
        using var near = await _listener.AcceptSocketAsync();
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        await far.ConnectAsync(device);
        await Task.WhenAny(PassAsync(near, far, isQuestion: true), PassAsync(far, near, isQuestion: false));
    }

    private async Task PassAsync(Socket from, Socket to, bool isQuestion)
    {
        var buffer = new byte[4096];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                Note(count, isQuestion);
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (SocketException)
        {
            // One side has ended the conversation.
        }
    }

    private void Note(int count, bool isQuestion)
    {
        lock (_turns)
        {
            var last = _turns.Count - 1;
            if (!isQuestion && last >= 0)
                _turns[last] = _turns[last] with { Answer = _turns[last].Answer + count };
            else if (last >= 0 && _turns[last].Answer == 0)
                _turns[last] = _turns[last] with { Question = _turns[last].Question + count };
            else
                _turns.Add(new(count, 0));
        }
    }
}
