namespace TuyaGen.Simulation.State;

/// <summary>The values of a device or of a sub-device, and which values it takes.</summary>
internal sealed class PointStore
{
    private readonly DeviceVariant? _variant;
    private readonly bool _checks;

    public PointStore(DeviceModel? model, string? variant, Dps given, bool checks, DateTimeOffset now)
    {
        _checks = checks;
        _variant = model is null ? null : Find(model, variant);
        Values = model is null ? given : InitialValues.Of(model, _variant!, now).With(given);
    }

    public Dps Values { get; private set; }

    /// <summary>A product by which the variant is recognised, where it is.</summary>
    public string? Product => _variant?.Test?.Products is [var product, ..] ? product : null;

    /// <summary>Takes values over and gives those that are new.</summary>
    public Dps Keep(Dps values)
    {
        var before = Values;
        Values = before.With(Dps.Create([.. values.Where(v => IsState(v.Key))]));
        return Dps.Create([.. values.Where(v => !IsState(v.Key) || !before.TryGetValue(v.Key, out var old) || old != v.Value)]);
    }

    /// <summary>Whether a device like this would accept a write.</summary>
    public bool Takes(Dps written) => written.Count > 0 && (!_checks || written.All(Takes));

    /// <summary>The part of a write that the device reports afterwards; what can only be written is never reported.</summary>
    public Dps Reported(Dps written) => Dps.Create([.. written.Where(v => IsAny(v.Key, p => p.IsReadable))]);

    /// <summary>The values of the given data points, as far as there are any.</summary>
    public Dps Only(IEnumerable<int> ids) =>
        Dps.Create([.. ids.Distinct().Where(Values.ContainsKey).Select(id => KeyValuePair.Create(id, Values[id]))]);

    private static DeviceVariant Find(DeviceModel model, string? variant)
    {
        if (string.IsNullOrEmpty(variant))
            return model.Main;
        return model.Variants.FirstOrDefault(v => string.Equals(v.Name, variant, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"{model.Name} has no variant '{variant}'. " + (model.Variants.Count == 0
                    ? "It has none at all; leave the name away."
                    : $"It has {string.Join(", ", model.Variants.Select(v => v.Name))}; leave the name away for the main form."),
                nameof(variant));
    }

    private bool Takes(KeyValuePair<int, DpValue> written)
    {
        if (Points(written.Key) is { Length: > 0 } points)
            return points.Any(p => Now(p) is { IsWritable: true } now && WireValues.Takes(now, written.Value));
        return Values.TryGetValue(written.Key, out var known) && WireValues.SameKind(known.Kind, written.Value.Kind);
    }

    private bool IsState(int id) => IsAny(id, p => p.IsReadable && p.IsState);

    // What the model does not know is a value like any other.
    private bool IsAny(int id, Predicate<DataPoint> test) => Points(id) is not { Length: > 0 } points || Array.Exists(points, test);

    // What a data point takes may depend on what the device is.
    private DataPoint? Now(DataPoint point) => _variant!.In(Values).Point(point.Name);

    private DataPoint[] Points(int id) => _variant?.Find(id).ToArray() ?? [];
}
