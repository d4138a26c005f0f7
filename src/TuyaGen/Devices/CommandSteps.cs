using System.ComponentModel;
using System.Text;

namespace TuyaGen;

/// <summary>A command of several steps while it runs. Generated commands are made of it; user code has no need of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CommandSteps
{
    private readonly TuyaDevice _device;
    private Task<Dps>? _hearing;
    private IReadOnlyList<DataPoint> _awaited = [];
    private Dps _heard = Dps.Empty;

    internal CommandSteps(TuyaDevice device, CancellationToken token)
    {
        _device = device;
        Token = token;
    }

    /// <summary>Ends every step.</summary>
    public CancellationToken Token { get; }

    /// <summary>What the last write of the command became.</summary>
    public WriteResult Result { get; set; }

    /// <summary>Begins to listen for reports, before the write that brings them is sent, so that none is missed.</summary>
    internal async Task ListenAsync((int Property, string Name)[] properties)
    {
        var state = await _device.StateForStepsAsync(Token).ConfigureAwait(false);
        _awaited = [.. properties.Select(p => state.Require(p.Property, p.Name).Choose(p.Property)!)];
        _hearing = HearAsync(_device.WatchEventsAsync(Token), [.. _awaited.Select(p => p.Id)]);
    }

    /// <summary>Waits until the device has reported all that is listened for.</summary>
    internal async Task AwaitAsync(TimeSpan? timeout)
    {
        var limit = timeout ?? _device.Patience;
        try
        {
            _heard = _heard.With(await _hearing!.WaitAsync(limit, _device.Context.Time, Token).ConfigureAwait(false));
        }
        catch (TimeoutException)
        {
            throw new DeviceTimeoutException(
                _device.Id,
                $"{_device} did not report {string.Join(" and ", _awaited.Select(p => p.Name))} within "
                + $"{limit.TotalSeconds:0.#} s. Do at the device what brings the report, or allow more time.");
        }
    }

    /// <summary>Lets time pass.</summary>
    internal Task DelayAsync(TimeSpan time) => Task.Delay(time, _device.Context.Time, Token);

    /// <summary>The value of a property as the device reported it meanwhile, else as it was known before.</summary>
    internal async Task<T> ReadAsync<T>(int property, string name)
        where T : notnull
    {
        var writer = await _device.StateForStepsAsync(Token).ConfigureAwait(false);
        var state = writer.Variant.In(writer.Known.With(_heard));
        if (state.Choose(property) is not DataPoint<T> point)
            throw new NotSupportedByDeviceException($"{_device} has no {name} as it is now.");
        if (point.TryRead(state.Known, out var value))
            return value;
        var raw = state.Known.TryGetValue(point.Id, out var wire) ? wire.ToString() : "";
        throw new BadPayloadException(_device.Id, $"{name} makes no sense", Encoding.UTF8.GetBytes(raw));
    }

    // Runs by itself from the beginning, so that no buffer fills up while the writes are still under way.
    private static async Task<Dps> HearAsync(IAsyncEnumerable<DeviceEvent> events, IReadOnlyList<int> wanted)
    {
        var heard = Dps.Empty;
        await foreach (var happened in events.ConfigureAwait(false))
        {
            if (happened is DpsReported { Origin: not ChangeOrigin.Reply } report)
                heard = heard.With(report.Reported);
            if (wanted.All(heard.ContainsKey))
                return heard;
        }

        throw new OperationCanceledException("The device was disposed while one of its commands waited for a report.");
    }
}
