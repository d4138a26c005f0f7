using System.Diagnostics.CodeAnalysis;

namespace TuyaGen;

public sealed partial class TuyaHub
{
    private const int MostNames = 20;

    /// <inheritdoc/>
    public bool TryFind(string nameOrId, [NotNullWhen(true)] out TuyaDevice? device)
    {
        device = Find(nameOrId);
        return device is not null;
    }

    /// <inheritdoc/>
    public TuyaDevice? Find(string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        lock (_gate)
        {
            ThrowIfDisposed();
            return _devices.Find(nameOrId)?.Device ?? (_directory.Find(nameOrId) is { } entry ? Open(entry) : null);
        }
    }

    /// <inheritdoc/>
    public TDevice? Find<TDevice>(string nameOrId)
        where TDevice : class => Find(nameOrId) as TDevice;

    /// <inheritdoc/>
    public TDevice Get<TDevice>(string nameOrId)
        where TDevice : TuyaDevice
    {
        var device = Open(nameOrId);
        return device as TDevice ?? throw new InvalidOperationException(
            $"'{nameOrId}' is a {device.GetType().Name}, not a {typeof(TDevice).Name}; register it with AddDevice<{typeof(TDevice).Name}>, or add it as one.");
    }

    private KeyNotFoundException Unknown(string nameOrId)
    {
        string[] names = [.. Devices.Select(d => d.Name ?? d.Id).Union(_directory.Names, StringComparer.OrdinalIgnoreCase)];
        var there = names.Length == 0 ? "The hub is empty" : "There are " + string.Join(", ", names.Take(MostNames));
        return new($"No device is named '{nameOrId}'. {there}{(names.Length > MostNames ? $" and {names.Length - MostNames} more" : "")}.");
    }
}
