using System.Runtime.CompilerServices;
using TuyaGen.Transport;

namespace TuyaGen;

public partial class TuyaDevice
{
    /// <summary>What happens to the device from now on: reports, the connection's state, and how much was missed. Any number of
    /// listeners may listen; each has its own bounded buffer, and the listening begins with the call.</summary>
    /// <param name="cancellationToken">Ends the listening.</param>
    public IAsyncEnumerable<DeviceEvent> WatchEventsAsync(CancellationToken cancellationToken = default) =>
        Actor.EventsAsync(_route.Cid, cancellationToken);

    /// <summary>Tells a watcher what happens to the device, until it is taken off again.</summary>
    internal void Attach(IDeviceWatcher watcher) => Actor.Attach(Cid, watcher);

    /// <summary>Takes a watcher off; of a disposed device too.</summary>
    internal void Detach(IDeviceWatcher watcher) => _actor.Detach(Cid, watcher);

    /// <summary>The reports from now on, as a typed device sees them.</summary>
    protected IAsyncEnumerable<StateChange<TState>> WatchStatesAsync<TState>(
        Func<DeviceVariant, DeviceStatus, TState> state, CancellationToken cancellationToken)
        where TState : DeviceState
    {
        ArgumentNullException.ThrowIfNull(state);
        return StatesAsync(WatchEventsAsync(cancellationToken), state, cancellationToken);
    }

    private async IAsyncEnumerable<StateChange<TState>> StatesAsync<TState>(
        IAsyncEnumerable<DeviceEvent> events, Func<DeviceVariant, DeviceStatus, TState> state,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TState : DeviceState
    {
        var missed = 0L;
        await foreach (var happened in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (happened is Lagged lagged)
            {
                missed += lagged.Missed;
                continue;
            }

            if (happened is not DpsReported report)
                continue;
            // An event is in the state of its own report only.
            var status = report.Status with { Dps = report.Status.Dps.With(report.Reported) };
            var variant = VariantOf(status);
            var changed = Changes(variant.In(status.Dps), report);
            if (changed.Length == 0 && missed == 0)
                continue;
            yield return new(state(variant, status), changed, report.Origin, report.At, missed);
            missed = 0;
        }
    }

    private static string[] Changes(PointReader state, DpsReported report)
    {
        var changed = new List<string>();
        for (var i = 0; i < state.Variant.Count; i++)
        {
            if (state.Variant[i] is { } point && HasChanged(point, state.Choose(i), state.Variant, report))
                changed.Add(point.Name);
        }

        return [.. changed];
    }

    // What the device answers to a question is no event: it says the last one again. A value also changes with what chooses it.
    private static bool HasChanged(DataPoint point, DataPoint? chosen, DeviceVariant variant, DpsReported report)
    {
        if (chosen is { IsState: false })
            return report.Origin != ChangeOrigin.Reply && report.Reported.ContainsKey(chosen.Id);
        return (chosen is not null && report.Changed.ContainsKey(chosen.Id))
            || (!point.IsFixed && point.ChosenBy.Any(i => variant[i] is { } other && report.Changed.ContainsKey(other.Id)));
    }
}
