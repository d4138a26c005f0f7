namespace TuyaGen;

/// <summary>A scene of a light: a number, and the steps that it runs through.</summary>
/// <param name="Id">The number of the scene, 0 to 255.</param>
/// <param name="Steps">Up to eight steps; none recalls a scene that the light knows.</param>
public sealed record LightScene(byte Id, IReadOnlyList<LightSceneStep> Steps)
{
    /// <summary>A scene that the light knows by its number.</summary>
    public LightScene(byte id)
        : this(id, [])
    {
    }

    /// <inheritdoc/>
    public bool Equals(LightScene? other) => other is not null && Id == other.Id && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Steps.Count);

    /// <inheritdoc/>
    public override string ToString() => Steps.Count == 0 ? $"scene {Id}" : $"scene {Id}: {string.Join(", ", Steps)}";
}

/// <summary>How a scene goes from one step to the next.</summary>
public enum LightSceneChange
{
    /// <summary>It stands still.</summary>
    Static = 0,

    /// <summary>It jumps.</summary>
    Jump = 1,

    /// <summary>It fades.</summary>
    Gradient = 2,
}

/// <summary>One step of a scene.</summary>
/// <param name="Interval">The time in this step, in the light's own units, 0 to 255; 40 to 100 is usual.</param>
/// <param name="Fade">The time of the change, in the same units.</param>
/// <param name="Change">How it goes on.</param>
/// <param name="Colour">The colour; black where the white light shines.</param>
/// <param name="Brightness">The white light in percent, 0 to 100.</param>
/// <param name="Temperature">The white light's temperature in percent, 0 (warmest) to 100.</param>
public readonly record struct LightSceneStep(
    byte Interval, byte Fade, LightSceneChange Change, Colour Colour, decimal Brightness = 0, decimal Temperature = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Brightness > 0 ? $"{Change} white {Brightness:0.#} %" : $"{Change} {Colour}";
}
