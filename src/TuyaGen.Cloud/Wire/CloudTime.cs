namespace TuyaGen.Cloud.Wire;

/// <summary>Reads times: milliseconds since 1970, or seconds in older answers.</summary>
internal static class CloudTime
{
    // As milliseconds this is 1970, as seconds 2286.
    private const long FirstMilliseconds = 10_000_000_000;
    private const long Last = 253_402_300_799_999;

    public static DateTimeOffset? Of(long? number) => number is > 0 and <= Last
        ? DateTimeOffset.FromUnixTimeMilliseconds(number < FirstMilliseconds ? number.Value * 1000 : number.Value)
        : null;
}
