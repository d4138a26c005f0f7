using TuyaGen.Hosting;

namespace TuyaGen;

public sealed partial class TuyaHub
{
    /// <inheritdoc/>
    public Task RemoveAsync(string nameOrId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        cancellationToken.ThrowIfCancellationRequested();
        return CloseAsync(TakeOut(nameOrId)).WaitAsync(cancellationToken);
    }

    private IReadOnlyList<HubFeed> TakeOut(string nameOrId)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            if (_devices.Find(nameOrId) is not { } feed)
                return _directory.Forget(nameOrId) ? [] : throw Unknown(nameOrId);
            var gone = _devices.WithSubDevices(feed);
            foreach (var one in gone)
            {
                _directory.Forget(one.Device.Id);
                _devices.Remove(one);
            }

            return gone;
        }
    }

    private static async Task CloseAsync(IReadOnlyList<HubFeed> gone)
    {
        foreach (var feed in gone)
        {
            await feed.Device.DisposeAsync().ConfigureAwait(false);
            feed.Device.Detach(feed);
        }
    }
}
