using Spectre.Console;
using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Output;

/// <summary>Shows a person on the error stream, where that is a terminal, that something is being done; nothing elsewhere.</summary>
internal static class Waiting
{
    public static Task<T> ForAsync<T>(CliHost host, string what, Func<Task<T>> work) =>
        Terminal.OfProgress(host.Console) is { } terminal ? terminal.Status().StartAsync(what, _ => work()) : work();
}
