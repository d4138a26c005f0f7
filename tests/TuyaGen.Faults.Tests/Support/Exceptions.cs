using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace TuyaGen.Faults.Tests.Support;

/// <summary>What every exception of this process has said, whether or not somebody caught it.</summary>
internal static class Exceptions
{
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentQueue<string> Said = new();

    public static int Count => Said.Count;

    /// <summary>What was said after so many of them, by any test that ran then.</summary>
    public static IEnumerable<string> After(int count) => Said.Skip(count);

    [ModuleInitializer]
    internal static void Watch() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
    {
        // As ToString() says it, but for the stack: the names of methods are no secrets, and make every text another one.
        if (thrown.Exception is not Xunit.Sdk.XunitException && Text(thrown.Exception) is var text && Known.TryAdd(text, true))
            Said.Enqueue(text);
    };

    private static string Text(Exception? exception) =>
        exception is null ? "" : $"{exception.GetType()}: {exception.Message} ---> {Text(exception.InnerException)}";
}
