using Spectre.Console;
using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Output;

/// <summary>Shows on the error stream that something takes its time, where a person looks; nothing elsewhere.</summary>
internal static class Busy
{
    public static Task<T> WhileAsync<T>(ICliConsole console, string what, Func<Task<T>> work) =>
        Terminal.OfProgress(console) is { } terminal ? terminal.Status().StartAsync(Markup.Escape(what), _ => work()) : work();
}
