using System.Runtime.CompilerServices;

namespace TuyaGen;

public partial class TuyaDevice
{
    /// <summary>What happens to the device from now on: reports, the connection's state, and how much was missed. Any number of
    /// listeners may listen; each has its own bounded buffer, and the listening begins with the call.</summary>
    /// <param name="cancellationToken">Ends the listening.</param>
    public IAsyncEnumerable<DeviceEvent> WatchEventsAsync(CancellationToken cancellationToken = default) =>
        Actor.EventsAsync(_route.Cid, cancellationToken);

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
            var variant = VariantOf(report.Status);
            var changed = variant.Points
                .Where(p => (p.IsEvent ? report.Reported : report.Changed).ContainsKey(p.Id))
                .Select(p => p.Name)
                .ToArray();
            if (changed.Length == 0 && missed == 0)
                continue;
            yield return new(state(variant, report.Status), changed, report.Origin, report.At, missed);
            missed = 0;
        }
    }
}
