namespace TuyaGen;

/// <summary>The base of all generated channel classes: what belongs to one channel of a device, such as one socket of a strip.</summary>
public abstract class DeviceChannel
{
    private readonly TuyaDevice _device;
    private readonly int[] _properties;

    /// <summary>Makes a channel.</summary>
    /// <param name="device">The device.</param>
    /// <param name="number">The number of the channel.</param>
    /// <param name="properties">The property of each member, or -1 where the channel lacks it.</param>
    protected DeviceChannel(TuyaDevice device, int number, params int[] properties)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(properties);
        _device = device;
        Number = number;
        _properties = properties;
    }

    /// <summary>The number of the channel, as the device counts them.</summary>
    public int Number { get; }

    /// <summary>Whether the device has reported anything of the channel.</summary>
    public bool IsPresent => _device.State is { } state
        && Array.Exists(_properties, p => p >= 0 && state.Choose(p) is { } point && state.Known.ContainsKey(point.Id));

    /// <summary>A value of the channel as last reported; null when it was not.</summary>
    protected T? Value<T>(int member)
        where T : struct => _properties[member] is >= 0 and var property ? _device.State?.Value<T>(property) : null;

    /// <summary>An object of the channel as last reported; null when it was not.</summary>
    protected T? Object<T>(int member)
        where T : class => _properties[member] is >= 0 and var property ? _device.State?.Object<T>(property) : null;

    /// <summary>Writes a value of the channel.</summary>
    protected Task<WriteResult> SetAsync<T>(int member, string name, T value, WriteLevel level, CancellationToken cancellationToken)
        where T : notnull => _properties[member] is >= 0 and var property
        ? _device.SetPropertyAsync(property, $"{name} of channel {Number}", value, level, cancellationToken)
        : Task.FromException<WriteResult>(new NotSupportedByDeviceException($"Channel {Number} of {_device} has no {name}."));

    /// <summary>The device and the number.</summary>
    public override string ToString() => $"channel {Number} of {_device}";
}
