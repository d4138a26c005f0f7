using System.CommandLine;
using TuyaGen.Cli.Host;
using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Sessions;

/// <summary>What all commands about one device do: find it, open it, use it, close it.</summary>
internal sealed class DeviceRun(CliHost host, DeviceOptions options)
{
    /// <param name="parsed">The command line.</param>
    /// <param name="name">The name or id of the device, where one was given.</param>
    /// <param name="use">What to do with it.</param>
    /// <param name="check">What must hold before a connection is made; null for nothing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(
        ParseResult parsed, string? name, Func<DeviceSession, Task> use, Action<DeviceChoice>? check, CancellationToken cancellationToken)
    {
        var choice = await new DeviceFinder(host).FindAsync(name, options.Read(parsed), cancellationToken).ConfigureAwait(false);
        check?.Invoke(choice);
        var context = host.CreateContext(parsed.GetValue(options.Verbose), choice.NeedsBeacon);
        await using var ownContext = context.ConfigureAwait(false);
        var session = DeviceSession.Open(choice, context);
        await using var ownSession = session.ConfigureAwait(false);
        try
        {
            await use(session).ConfigureAwait(false);
        }
        catch (TuyaException e) when (BatteryDevices.Explain(e, choice.Entry) is { } asleep)
        {
            throw asleep;
        }
    }
}
