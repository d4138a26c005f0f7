namespace TuyaGen.Infrared;

/// <summary>The characters of a key that stand for durations; the first for the first of the head, and so on.</summary>
internal static class KeySymbols
{
    public const string All = "@#$%^&*()QWRLTXKVNM{}[]JUP<>|=HS~";
}
