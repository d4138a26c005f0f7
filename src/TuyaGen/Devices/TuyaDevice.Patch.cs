namespace TuyaGen;

// Values of several parts. Whoever changes a part reads the rest first; nothing may be written between the two.
public partial class TuyaDevice
{
    /// <summary>Begins a write that changes parts of values, and holds off every other write of such values until it is disposed.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="properties">The properties of which parts are changed; the device is asked for those that it has not reported.</param>
    protected async Task<PointWriter> BeginPatchAsync(CancellationToken cancellationToken, params int[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        // Finding the variant may write, so it must not wait for the right that is taken here.
        await VariantAsync(cancellationToken).ConfigureAwait(false);
        var exclusive = await Actor.EnterAsync(_route, cancellationToken).ConfigureAwait(false);
        try
        {
            var writer = await BeginWriteAsync(cancellationToken, needsStatus: true).ConfigureAwait(false);
            if (properties.Any(p => writer.Choose(p) is { } point && !Actor.Latest(_route).ContainsKey(point.Id)))
            {
                await QueryAsync(cancellationToken).ConfigureAwait(false);
                writer = await BeginWriteAsync(cancellationToken).ConfigureAwait(false);
            }

            return new(ToString(), writer.Variant, writer.Known) { Latest = Actor.Latest(_route), Exclusive = exclusive };
        }
        catch
        {
            exclusive.Dispose();
            throw;
        }
    }

    /// <summary>Changes a part of a property's value. The change is made in the last value that was reported or written; changes that
    /// are made at the same time all survive.</summary>
    protected async Task<WriteResult> UpdatePropertyAsync<T>(
        int property, string name, Func<T, T> change, WriteLevel level, CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(change);
        using var writer = await BeginPatchAsync(cancellationToken, property).ConfigureAwait(false);
        return await EndWriteAsync(writer.Patch(property, name, change), false, level, cancellationToken).ConfigureAwait(false);
    }

    // All writes pass here.
    private Task<WriteResult> WriteDpsAsync(Dps values, WriteLevel level, bool isExclusive, CancellationToken cancellationToken)
    {
        var isPacked = Description is not null && (_variant ?? Description.Main).IsPacked(values);
        return isPacked && !isExclusive
            ? WriteAloneAsync(values, level, cancellationToken)
            : Actor.WriteAsync(_route, values, level, isPacked, cancellationToken);
    }

    private async Task<WriteResult> WriteAloneAsync(Dps values, WriteLevel level, CancellationToken cancellationToken)
    {
        using var exclusive = await Actor.EnterAsync(_route, cancellationToken).ConfigureAwait(false);
        return await Actor.WriteAsync(_route, values, level, isPacked: true, cancellationToken).ConfigureAwait(false);
    }
}
