namespace TuyaGen.Transport;

/// <summary>Tells what a device is from what happens to it: events and increments are reported, but are no part of its status.</summary>
internal sealed class EventFilter(DeviceModel model)
{
    // Nearly all models have none, or one or two.
    private readonly int[] _candidates = [.. model.Variants.Prepend(model.Main).SelectMany(EventsOf).Distinct()];

    public DeviceModel Model { get; } = model;

    /// <summary>The part of a report that stays true.</summary>
    public Dps Without(Dps known, Dps reported, string? product)
    {
        if (!Array.Exists(_candidates, reported.ContainsKey))
            return reported;
        var events = EventsOf(Model.Detect(known.With(reported), product)).ToArray();
        return Dps.Create([.. reported.Where(r => !events.Contains(r.Key))]);
    }

    private static IEnumerable<int> EventsOf(DeviceVariant variant) =>
        variant.Points.GroupBy(p => p.Id).Where(g => g.All(p => !p.IsState)).Select(g => g.Key);
}
