using TuyaGen.Cli.Output;
using TuyaGen.Cli.Sessions;
using TuyaGen.TestSupport;

namespace TuyaGen.Cli.Tests.Support;

/// <summary>A terminal that takes nothing until it is released, as one whose reader has gone to lunch.</summary>
internal sealed class StuckScreen : IMonitorScreen
{
    private readonly AsyncSignal _released = new("the terminal took something again");

    public Probe<(WatchedDevice? Device, DeviceEvent Event)> Shown { get; } = new("events");

    public void Release() => _released.Set();

    public Task RunAsync(Func<Task> watching) => watching();

    public async ValueTask ShowAsync(WatchedDevice? device, DeviceEvent happened, CancellationToken cancellationToken)
    {
        await _released.WaitAsync();
        Shown.Add((device, happened));
    }
}
