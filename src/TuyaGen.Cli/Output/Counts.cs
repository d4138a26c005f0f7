using System.Globalization;

namespace TuyaGen.Cli.Output;

/// <summary>Numbers of things: <c>1 device</c>, <c>2 devices</c>.</summary>
internal static class Counts
{
    public static string Of(long count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
