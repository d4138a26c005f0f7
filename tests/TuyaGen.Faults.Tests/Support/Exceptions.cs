using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>What every exception of this process has said, whether or not somebody caught it.</summary>
internal static class Exceptions
{
    // Longer texts are those of failed assertions about whole devices.
    private const int Longest = 4000;
    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    public static IEnumerable<string> Texts => Seen.Keys;

    [ModuleInitializer]
    internal static void Watch() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
    {
        if (thrown.Exception is not Xunit.Sdk.XunitException)
            Seen.TryAdd(Text(thrown.Exception), true);
    };

    private static string Text(Exception exception)
    {
        var text = exception.ToString();
        return text.Length > Longest ? text[..Longest] : text;
    }
}
