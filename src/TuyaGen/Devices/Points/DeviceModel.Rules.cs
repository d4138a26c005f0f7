namespace TuyaGen;

// What of a device depends on what it is, and what of it is no state.
public sealed partial class DeviceModel
{
    // Nearly all models have none, or one or two.
    private readonly Lazy<int[]> _events;
    private readonly Lazy<bool> _hasConditions;

    /// <summary>Whether what some property is depends on what the device is, so that its status must be known before a write.</summary>
    public bool HasConditions => _hasConditions.Value;

    /// <summary>Whether what a property is depends on what the device is.</summary>
    /// <param name="property">The property's place in <see cref="Properties"/>.</param>
    internal bool IsConditional(int property) => HasConditions && Forms.Any(v => v[property] is { IsFixed: false });

    /// <summary>The part of a report that stays true: without events and increments.</summary>
    internal Dps WithoutEvents(Dps known, Dps reported, string? product)
    {
        if (!Array.Exists(_events.Value, reported.ContainsKey))
            return reported;
        var events = EventsOf(Detect(known.With(reported), product)).ToArray();
        return Dps.Create([.. reported.Where(r => !events.Contains(r.Key))]);
    }

    private IEnumerable<DeviceVariant> Forms => Variants.Prepend(Main);

    private static IEnumerable<int> EventsOf(DeviceVariant variant) =>
        variant.Points.GroupBy(p => p.Id).Where(g => g.All(p => !p.IsState)).Select(g => g.Key);
}
