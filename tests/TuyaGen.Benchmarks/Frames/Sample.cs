using System.Text;
using TuyaGen.Protocol;

namespace TuyaGen.Benchmarks.Frames;

/// <summary>What the benchmarks of frames put into them.</summary>
internal static class Sample
{
    public static LocalKey Key { get; } = LocalKey.Parse("0123456789abcdef");

    /// <summary>A report of a lamp, as devices of 3.4 and 3.5 write it.</summary>
    public static byte[] Body { get; } = Encoding.UTF8.GetBytes(
        """{"protocol":4,"t":1700000000,"data":{"dps":{"20":true,"21":"colour","22":750,"24":"00dc004b004e"}}}""");

    /// <summary>A dialect whose session, where it has one, is negotiated.</summary>
    public static Dialect CreateDialect(TuyaVersion version)
    {
        var dialect = Dialect.Create(version, Key);
        if (dialect.Negotiates)
            dialect.UseSessionKey(Key.Bytes);
        return dialect;
    }
}
