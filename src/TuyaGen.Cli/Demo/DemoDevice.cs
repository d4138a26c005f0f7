using System.Diagnostics;
using TuyaGen.Simulation;

namespace TuyaGen.Cli.Demo;

/// <summary>A simulated device, the typed device that drives it, and the watch that shows what it reports.</summary>
internal abstract class DemoDevice(SimulatedDevice simulated, TuyaDevice device) : IAsyncDisposable
{
    private const int Rounds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private TaskCompletionSource _pushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SimulatedDevice Simulated => simulated;

    public TuyaDevice Base => device;

    public string Name => device.Name!;

    /// <summary>How often it reported a change by itself.</summary>
    public int Pushes { get; private set; }

    /// <summary>Does something and waits until the device has reported it.</summary>
    public async Task UntilPushedAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        var pushed = Volatile.Read(ref _pushed).Task;
        await act().ConfigureAwait(false);
        await pushed.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The usual time from a question for the status to its answer.</summary>
    public async Task<TimeSpan> RoundTripAsync(CancellationToken cancellationToken)
    {
        var times = new TimeSpan[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await device.QueryAsync(cancellationToken).ConfigureAwait(false);
            times[i] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    public abstract ValueTask DisposeAsync();

    protected async Task WatchAsync<TState>(IAsyncEnumerable<StateChange<TState>> changes, DemoScreen screen)
        where TState : DeviceState
    {
        await foreach (var change in changes.ConfigureAwait(false))
        {
            if (change.Origin != ChangeOrigin.Push)
                continue;
            screen.Show(Name, change.ToString());
            Pushes++;
            Interlocked.Exchange(ref _pushed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }
}

/// <inheritdoc/>
internal sealed class DemoDevice<T, TState> : DemoDevice
    where T : TuyaDevice
    where TState : DeviceState
{
    private readonly Task _watching;

    public DemoDevice(SimulatedDevice simulated, T device, Func<T, IAsyncEnumerable<StateChange<TState>>> watch, DemoScreen screen)
        : base(simulated, device)
    {
        Device = device;
        _watching = WatchAsync(watch(device), screen);
    }

    public T Device { get; }

    public override async ValueTask DisposeAsync()
    {
        await Device.DisposeAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        await Simulated.DisposeAsync().ConfigureAwait(false);
    }
}
