using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>
/// Whether the other end of a connection of this machine has read what was sent to it. Linux says so; elsewhere the other end is only given
/// the chance, and may read two pieces as one.
/// </summary>
internal static class Unread
{
    private const string Table = "/proc/net/tcp";
    private const int LocalColumn = 1;
    private const int RemoteColumn = 2;
    private const int QueueColumn = 4;

    public static async Task WaitAsync(Socket sender)
    {
        var (reader, own) = (Hex((IPEndPoint)sender.RemoteEndPoint!), Hex((IPEndPoint)sender.LocalEndPoint!));
        do
        {
            await Task.Yield();
        }
        while (HasUnread(reader, own));
    }

    private static bool HasUnread(string reader, string sender)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        foreach (var line in File.ReadLines(Table))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns[LocalColumn] == reader && columns[RemoteColumn] == sender)
                return !columns[QueueColumn].EndsWith(":00000000", StringComparison.Ordinal);
        }

        return false;
    }

    private static string Hex(IPEndPoint end) => string.Create(
        CultureInfo.InvariantCulture, $"{BitConverter.ToUInt32(end.Address.GetAddressBytes()):X8}:{end.Port:X4}");
}
