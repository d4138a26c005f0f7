using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TuyaGen.Simulation.Wire;

namespace TuyaGen.Simulation.Serving;

/// <summary>Waits for the question by which 3.5 devices are found.</summary>
internal sealed class ProbeListener : IDisposable
{
    private readonly Socket _socket;
    private readonly Action<IPAddress> _asked;

    /// <summary>Listens.</summary>
    /// <param name="endPoint">Where.</param>
    /// <param name="asked">Gets the address that the asker names.</param>
    public ProbeListener(IPEndPoint endPoint, Action<IPAddress> asked)
    {
        _asked = asked;
        _socket = new(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);

        // Several devices of one machine share the port; each gets what is broadcast.
        _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _socket.Bind(endPoint);
        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        _ = ReceiveAsync();
    }

    public IPEndPoint EndPoint { get; }

    public void Dispose() => _socket.Dispose();

    private async Task ReceiveAsync()
    {
        var buffer = new byte[2048];
        while (true)
        {
            try
            {
                var count = await _socket.ReceiveAsync(buffer, SocketFlags.None).ConfigureAwait(false);
                if (Broadcast.TryReadProbe(buffer.AsSpan(0, count), out var json) && Asker(json) is { } address)
                    _asked(address);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.MessageSize)
            {
                // An answer met a closed port, or a datagram was too large to be a question.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static IPAddress? Asker(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("ip", out var ip)
                && ip.ValueKind == JsonValueKind.String
                && IPAddress.TryParse(ip.GetString(), out var address) ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
