namespace TuyaGen;

/// <summary>A report of a typed device: what it is now, and what changed.</summary>
/// <typeparam name="TState">The state class of the device.</typeparam>
/// <param name="State">The state now.</param>
/// <param name="Changed">The names of the properties whose value changed; an event property stands here at each report.</param>
/// <param name="Origin">Why the device reported.</param>
/// <param name="At">When.</param>
/// <param name="Missed">Reports that were dropped before this one because the listener was too slow; the state is complete all the same.</param>
public sealed record StateChange<TState>(
    TState State, IReadOnlyList<string> Changed, ChangeOrigin Origin, DateTimeOffset At, long Missed = 0)
    where TState : DeviceState
{
    /// <summary>Whether a property is among those that changed.</summary>
    public bool Has(string property) => Changed.Contains(property);

    /// <summary>The properties that changed with their values: "Switch = true, Brightness = 40 %".</summary>
    public override string ToString() => Changed.Count == 0 ? "no change" : string.Join(", ", Changed.Select(n => $"{n} = {State.Describe(n)}"));
}
