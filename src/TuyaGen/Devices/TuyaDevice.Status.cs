namespace TuyaGen;

public partial class TuyaDevice
{
    /// <summary>What the device has reported so far, without asking it; null before the first report.</summary>
    public DeviceStatus? LastStatus => _actor.Status(_route.Cid);

    /// <summary>The numbers of the data points that a device22 query names. Set it where the device has others than its model says.</summary>
    public IReadOnlyList<int> DpsToRequest
    {
        get => _actor.DpsToRequest;
        set => _actor.DpsToRequest = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Forgets what the device has reported.</summary>
    public void ForgetStatus() => _actor.ForgetStatus(_route.Cid);

    /// <summary>Asks the device for all its data points.</summary>
    /// <returns>All that is known after the answer.</returns>
    /// <exception cref="TuyaException">The device cannot be reached, refuses, or does not answer; the type says which.</exception>
    public Task<DeviceStatus> QueryAsync(CancellationToken cancellationToken = default) => Actor.QueryAsync(_route, cancellationToken);

    /// <summary>Asks the device to measure and report data points that it would not report by itself (UPDATEDPS), such as the power of
    /// a plug. The values arrive as a report. Some devices restart on numbers that they do not have.</summary>
    /// <param name="dps">The numbers; none for 18, 19 and 20, which plugs understand.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task UpdateDpsAsync(IEnumerable<int>? dps = null, CancellationToken cancellationToken = default) =>
        Actor.UpdateDpsAsync(_route, dps is null ? [18, 19, 20] : [.. dps], cancellationToken);

    /// <summary>Finds the data points of a device that answers only to a list: asks for every number that devices are known to use, in
    /// requests of at most 255 bytes, and remembers what it found for later queries.</summary>
    /// <returns>The numbers found.</returns>
    public async Task<IReadOnlyList<int>> DetectDpsAsync(CancellationToken cancellationToken = default)
    {
        var found = new SortedSet<int>((await QueryOrNothingAsync(cancellationToken).ConfigureAwait(false)).Dps.Keys);
        if (Kind == DeviceKind.Device22)
        {
            foreach (var range in DpsRanges.All)
            {
                DpsToRequest = range;
                found.UnionWith((await QueryOrNothingAsync(cancellationToken).ConfigureAwait(false)).Dps.Keys);
            }

            DpsToRequest = [.. found];
        }

        return [.. found];
    }

    // A device22 device refuses a range in which it has nothing; that is an answer too.
    private async Task<DeviceStatus> QueryOrNothingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await QueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TuyaException e) when (e is DeviceRejectedException or DeviceTimeoutException or BadPayloadException)
        {
            return LastStatus ?? DeviceStatus.Nothing;
        }
    }
}
