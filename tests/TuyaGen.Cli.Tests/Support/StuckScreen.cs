using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>A terminal that takes nothing until it is released, as one whose reader has gone to lunch.</summary>
internal sealed class StuckScreen : IMonitorScreen
{
    private readonly AsyncSignal _stuck = new("something was to be shown");
    private readonly AsyncSignal _released = new("the terminal took something again");

    public Probe<(WatchedDevice? Device, DeviceEvent Event)> Shown { get; } = new("events");

    /// <summary>Waits until somebody waits for the terminal.</summary>
    public Task WaitUntilStuckAsync() => _stuck.WaitAsync();

    public void Release() => _released.Set();

    public Task RunAsync(Func<Task> watching) => watching();

    public async ValueTask ShowAsync(WatchedDevice? device, DeviceEvent happened, CancellationToken cancellationToken)
    {
        _stuck.Set();
        await _released.WaitAsync();
        Shown.Add((device, happened));
    }
}
