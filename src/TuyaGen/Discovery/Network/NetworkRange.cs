using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TuyaGen.Discovery;

/// <summary>An IPv4 network as people write it: 192.168.1.0/24, or a single address.</summary>
internal readonly record struct NetworkRange(uint First, int PrefixLength)
{
    /// <summary>The largest network that is taken, with 65,534 hosts: what is larger was hardly meant.</summary>
    public const int ShortestPrefix = 16;

    private const int AddressBits = 32;
    private const int LongestPrefixWithEnds = 30;

    /// <exception cref="ArgumentException">The text is no network, or one that is too large; the message says what to write.</exception>
    public static NetworkRange Parse(string text, string parameter)
    {
        var parts = text?.Split('/') ?? [];
        if (parts.Length is 0 or > 2 || !TryAddress(parts[0], out var address) || !TryPrefix(parts, out var prefix))
            throw new ArgumentException($"'{text}' is no network; write 192.168.1.0/24, or an address such as 192.168.1.23.", parameter);
        if (prefix < ShortestPrefix)
            throw new ArgumentException($"'{text}' has {1L << (AddressBits - prefix)} addresses, which would take hours; the largest network is a /{ShortestPrefix}. Name the part of it that devices are in.", parameter);
        return new(address & Mask(prefix), prefix);
    }

    /// <summary>The addresses of hosts: without the two of the network itself, where it has them.</summary>
    public IEnumerable<IPAddress> Hosts()
    {
        var count = 1L << (AddressBits - PrefixLength);
        var ends = PrefixLength <= LongestPrefixWithEnds ? 1 : 0;
        for (long i = ends; i < count - ends; i++)
            yield return Address((uint)(First + i));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address(First)}/{PrefixLength}");

    // The system also reads 192.168.1 and hexadecimal numbers as addresses, which nobody means.
    private static bool TryAddress(string text, out uint address)
    {
        address = 0;
        if (text.Count(c => c == '.') != 3 || !IPAddress.TryParse(text.Trim(), out var ip) || ip.AddressFamily != AddressFamily.InterNetwork)
            return false;
        address = BinaryPrimitives.ReadUInt32BigEndian(ip.GetAddressBytes());
        return true;
    }

    private static bool TryPrefix(string[] parts, out int prefix)
    {
        prefix = AddressBits;
        return parts.Length == 1
            || (int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) && prefix is >= 1 and <= AddressBits);
    }

    private static uint Mask(int prefix) => uint.MaxValue << (AddressBits - prefix);

    private static IPAddress Address(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new(bytes);
    }
}
