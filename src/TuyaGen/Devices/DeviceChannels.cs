using System.Collections;

namespace TuyaGen;

/// <summary>The channels of a device, by their numbers.</summary>
/// <typeparam name="T">The channel class of the device.</typeparam>
public sealed class DeviceChannels<T> : IReadOnlyCollection<T>
    where T : DeviceChannel
{
    private readonly IReadOnlyList<T> _channels;

    /// <summary>Makes the list. Generated code calls this.</summary>
    /// <param name="channels">The channels that a device of the model may have.</param>
    public DeviceChannels(IReadOnlyList<T> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        _channels = channels;
    }

    /// <summary>How many channels a device of the model may have.</summary>
    public int Count => _channels.Count;

    /// <summary>The channels of which the device has reported something.</summary>
    public IEnumerable<T> Present => _channels.Where(c => c.IsPresent);

    /// <summary>The channel of a number.</summary>
    /// <param name="number">The number, as the device counts; the first is 1 on nearly all.</param>
    /// <exception cref="ArgumentOutOfRangeException">No device of the model has such a channel.</exception>
    public T this[int number] => _channels.FirstOrDefault(c => c.Number == number)
        ?? throw new ArgumentOutOfRangeException(nameof(number), number, $"There are the channels {string.Join(", ", _channels.Select(c => c.Number))}.");

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _channels.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
