using TuyaGen.Cli.Sessions;

namespace TuyaGen.Cli.Output;

/// <summary>Where it is seen what happens to devices.</summary>
internal interface IMonitorScreen
{
    /// <summary>Shows it while it is watched.</summary>
    Task RunAsync(Func<Task> watching);

    /// <summary>Shows what happened.</summary>
    /// <param name="device">To which device; null where the watching itself was too slow.</param>
    /// <param name="happened">What.</param>
    /// <param name="cancellationToken">Ends the wait for the output.</param>
    ValueTask ShowAsync(WatchedDevice? device, DeviceEvent happened, CancellationToken cancellationToken);
}
