using System.Diagnostics.Metrics;

namespace TuyaGen.Tests.Support;

/// <summary>A factory of meters that listens to its own meters, and to no others of the process.</summary>
internal sealed class Measurements : IMeterFactory
{
    private readonly Lock _gate = new();
    private readonly List<Meter> _meters = [];
    private readonly List<Measurement> _seen = [];
    private readonly MeterListener _listener = new();

    public Measurements()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == this)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All that was measured so far, what is only measured on request included.</summary>
    public IReadOnlyList<Measurement> Seen
    {
        get
        {
            lock (_gate)
                return [.. _seen];
        }
    }

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options.Name, options.Version, options.Tags, scope: this);
        _meters.Add(meter);
        return meter;
    }

    /// <summary>The sum of what an instrument counted, of all or of one value of a tag.</summary>
    public double Sum(string instrument, string? tag = null, string? value = null) =>
        Seen.Where(m => m.Instrument == instrument && (tag is null || m.Tags.GetValueOrDefault(tag) == value)).Sum(m => m.Value);

    /// <summary>What an instrument that is read says now.</summary>
    public double Read(string instrument)
    {
        lock (_gate)
            _seen.RemoveAll(m => m.Instrument == instrument);
        _listener.RecordObservableInstruments();
        return Sum(instrument);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(m => m.Dispose());
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var copy = tags.ToArray().ToDictionary(t => t.Key, t => t.Value?.ToString());
        lock (_gate)
            _seen.Add(new(instrument.Name, value, copy));
    }

    internal sealed record Measurement(string Instrument, double Value, IReadOnlyDictionary<string, string?> Tags);
}
