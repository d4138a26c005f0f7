using TuyaGen.Cli.Input;
using TuyaGen.Cli.Output;

namespace TuyaGen.Cli.Sessions;

/// <summary>Watches devices through a hub, whose stream is bounded: a terminal that is slow is told what it missed, and holds up no device.</summary>
internal sealed class MonitorRun(TuyaContext context) : IAsyncDisposable
{
    private readonly Dictionary<TuyaDevice, WatchedDevice> _devices = [];
    private readonly TuyaHub _hub = new(context: context);

    /// <summary>Why devices were not reached.</summary>
    public IReadOnlyList<TuyaException> Failures => [.. _devices.Values.Select(d => d.Failure).OfType<TuyaException>()];

    /// <summary>Watches until it is told to end, or until no device is left of which anything could be heard.</summary>
    /// <exception cref="UsageException">The settings make no device, for instance because an address cannot be read.</exception>
    public async Task RunAsync(IReadOnlyList<DeviceChoice> choices, IMonitorScreen screen, CancellationToken end)
    {
        // The listening begins before the first device is there, so that nothing of it is missed.
        var events = _hub.WatchAsync(end);
        AddAll(choices);
        try
        {
            await foreach (var (device, happened) in events.ConfigureAwait(false))
            {
                if (happened is DeviceAdded added)
                    await ShowFirstAsync(screen, device!, added, end).ConfigureAwait(false);
                else
                    await ShowAsync(screen, device, happened, end).ConfigureAwait(false);
                if (_devices.Values.All(d => d.IsOver))
                    return;
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The usual end.
        }
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    // A device may be quicker than the hub, which then hears nothing of its connecting and of its first status.
    private async ValueTask ShowFirstAsync(IMonitorScreen screen, TuyaDevice device, DeviceAdded added, CancellationToken end)
    {
        if (added.Connection.State is ConnectionState.Connected or ConnectionState.Waiting or ConnectionState.Blocked)
            await ShowAsync(screen, device, new ConnectionChanged(added.At, added.Connection), end).ConfigureAwait(false);
        if (added.Connection.State == ConnectionState.Connected && device.LastStatus is { } known)
            await ShowAsync(screen, device, new DpsReported(known.At, known.Dps, known.Dps, known, ChangeOrigin.Reply, device.Cid), end).ConfigureAwait(false);
    }

    // A gateway that is only there for its sub-devices is not shown.
    private async ValueTask ShowAsync(IMonitorScreen screen, TuyaDevice? device, DeviceEvent happened, CancellationToken end)
    {
        var watched = device is null ? null : _devices.GetValueOrDefault(device);
        if (watched?.Hear(happened) == false)
            return;
        if (device is null || watched is not null)
            await screen.ShowAsync(watched, happened, end).ConfigureAwait(false);
    }

    private void AddAll(IReadOnlyList<DeviceChoice> choices)
    {
        try
        {
            foreach (var choice in choices.OrderBy(c => c.Child is not null))
            {
                var device = Add(choice);
                _devices.Add(device, new(choice, device));
            }
        }
        catch (ArgumentException e)
        {
            throw UsageException.Of(e);
        }

        // A gateway is not asked for its sub-devices by itself.
        foreach (var device in _devices.Keys.Where(d => d.Cid is not null))
            _ = AskQuietlyAsync(device);
    }

    // Without its name, which another device may have too.
    private TuyaDevice Add(DeviceChoice choice)
    {
        var (settings, options) = (choice.Settings, choice.Settings.Options);
        var direct = new DeviceEntry { Id = settings.Id, Key = settings.Key, Address = settings.Address, Version = settings.Version, ProductId = settings.ProductId };
        if (choice.Child is not { Cid: { } cid })
            return _hub.Add(direct with { Model = choice.Model?.Name }, options);
        if (_hub.Find(settings.Id) is null)
            _hub.Add(direct, options);
        return _hub.Add(new() { Id = choice.Id, Cid = cid, Parent = settings.Id, ProductId = choice.ProductId, Model = choice.Model?.Name }, options);
    }

    // What comes of it is seen among the events.
    private static async Task AskQuietlyAsync(TuyaDevice device) =>
        await ((Task)device.QueryAsync()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
