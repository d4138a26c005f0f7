using System.Net.Sockets;

namespace TuyaGen.Simulation.Serving;

/// <summary>Sends packets one after the other, each when it is due, without making anybody wait for it.</summary>
internal sealed class Outbox(Socket socket, TimeProvider time, Action<bool> end, CancellationToken ended)
{
    // A device whose client does not read has no memory for more.
    private const int Capacity = 1024 * 1024;

    private readonly Queue<(Packet Packet, long Ready)> _waiting = [];
    private int _bytes;
    private bool _sending;
    private bool _muted;

    public void Send(List<Packet> packets)
    {
        bool isFull;
        lock (_waiting)
        {
            if (_muted)
                return;
            foreach (var packet in packets)
            {
                _waiting.Enqueue((packet, time.GetTimestamp()));
                _bytes += packet.Bytes.Length;
                _muted |= packet.After != AfterSend.GoOn;
            }

            isFull = _bytes > Capacity;
            if (!isFull && (_sending || _waiting.Count == 0))
                return;
            _sending = true;
        }

        if (isFull)
            end(true);
        else
            _ = SendAllAsync();
    }

    private async Task SendAllAsync()
    {
        try
        {
            while (TryTake(out var packet, out var ready))
            {
                var wait = packet.Delay - time.GetElapsedTime(ready);
                if (packet.Delay > TimeSpan.Zero && wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, ended).ConfigureAwait(false);
                if (!packet.Bytes.IsEmpty)
                    await socket.SendAsync(packet.Bytes, SocketFlags.None, ended).ConfigureAwait(false);
                if (packet.After is AfterSend.Close or AfterSend.Reset)
                    end(packet.After == AfterSend.Reset);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            end(false);
        }
    }

    private bool TryTake(out Packet packet, out long ready)
    {
        lock (_waiting)
        {
            _sending = _waiting.TryDequeue(out var next);
            (packet, ready) = next;
            _bytes -= packet.Bytes.Length;
            return _sending;
        }
    }
}
