using System.Net.Sockets;

namespace TuyaGen.Benchmarks.Exchange;

/// <summary>What both sides of a bare exchange need.</summary>
internal static class Wire
{
    /// <summary>Waits for a number of bytes; false at the end of the stream.</summary>
    public static bool ReceiveExactly(Socket socket, byte[] buffer, int count)
    {
        for (var have = 0; have < count;)
        {
            var received = socket.Receive(buffer, have, count - have, SocketFlags.None);
            if (received == 0)
                return false;
            have += received;
        }

        return true;
    }
}
