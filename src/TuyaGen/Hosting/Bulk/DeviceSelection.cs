using System.Collections;
using TuyaGen.Hosting;

namespace TuyaGen;

/// <summary>Some devices, to be called all at the same time. A device that is slow, off or wrong fails for itself only.</summary>
/// <remarks>A sync form that is called on a thread of the pool gives each connection a thread of its own to read on, as every sync call
/// there does; for many devices use the async form, or a thread that is not the pool's.</remarks>
/// <typeparam name="TDevice">Their class, or a trait that they have, such as <see cref="ISwitchable"/>.</typeparam>
[SyncTwins]
public sealed partial class DeviceSelection<TDevice> : IReadOnlyList<TDevice>
    where TDevice : class
{
    private readonly TDevice[] _devices;

    /// <summary>Selects devices, as they are at this moment.</summary>
    /// <exception cref="ArgumentException">One of them is null or no device.</exception>
    public DeviceSelection(IEnumerable<TDevice> devices)
    {
        ArgumentNullException.ThrowIfNull(devices);
        _devices = [.. devices];
        foreach (var device in _devices)
        {
            if (device is not TuyaDevice)
                throw new ArgumentException($"A selection holds devices only; {device?.GetType().Name ?? "null"} is none.", nameof(devices));
        }
    }

    /// <inheritdoc/>
    public int Count => _devices.Length;

    /// <inheritdoc/>
    public TDevice this[int index] => _devices[index];

    /// <summary>Asks each device for its status, all at the same time.</summary>
    /// <param name="options">How long each may take, and how many are asked at once; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the call, without results.</param>
    /// <returns>A result for each device, in their order.</returns>
    public Task<IReadOnlyList<DeviceResult<TDevice, DeviceStatus>>> StatusAsync(
        BulkOptions? options = null, CancellationToken cancellationToken = default) =>
        ForEachAsync(static (device, token) => ((TuyaDevice)(object)device).QueryAsync(token), options, cancellationToken);

    /// <summary>Calls each device, all at the same time.</summary>
    /// <typeparam name="T">What the call gives.</typeparam>
    /// <param name="operation">The call. Its token ends with <see cref="BulkOptions.Timeout"/> and with the caller's.</param>
    /// <param name="options">How long each may take, and how many are called at once; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the call, without results.</param>
    /// <returns>A result for each device, in their order.</returns>
    public async Task<IReadOnlyList<DeviceResult<TDevice, T>>> ForEachAsync<T>(
        Func<TDevice, CancellationToken, Task<T>> operation, BulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        options ??= BulkOptions.Default;
        options.Check();
        return await new BulkCall<TDevice, T>(_devices, (device, token) => Begun(operation(device, token)), options, cancellationToken)
            .RunAsync().ConfigureAwait(false);
    }

    /// <inheritdoc cref="ForEachAsync{T}(Func{TDevice, CancellationToken, Task{T}}, BulkOptions?, CancellationToken)"/>
    public async Task<IReadOnlyList<DeviceResult<TDevice>>> ForEachAsync(
        Func<TDevice, CancellationToken, Task> operation, BulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var results = await ForEachAsync(DoneAsync, options, cancellationToken).ConfigureAwait(false);
        return [.. results.Select(r => new DeviceResult<TDevice>(r.Device, r.Error))];

        async Task<bool> DoneAsync(TDevice device, CancellationToken token)
        {
            await Begun(operation(device, token)).ConfigureAwait(false);
            return true;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TDevice> GetEnumerator() => ((IEnumerable<TDevice>)_devices).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static TTask Begun<TTask>(TTask? task)
        where TTask : Task =>
        task ?? throw new InvalidOperationException("The operation gave no task to wait for; return the task of the call to the device.");
}
