namespace TuyaGen;

/// <summary>How a light goes to the next colour of a stream.</summary>
public enum LiveTransition
{
    /// <summary>At once.</summary>
    Jump = 0,

    /// <summary>Slowly; a light takes about two seconds.</summary>
    Fade = 1,
}

/// <summary>One colour of a fast sequence, as music modes send it; the light does not confirm it.</summary>
/// <param name="Transition">How the light goes there.</param>
/// <param name="Colour">The colour.</param>
/// <param name="Brightness">The white light in percent, 0 to 100.</param>
/// <param name="Temperature">The white light's temperature in percent, 0 (warmest) to 100.</param>
public readonly record struct LiveColour(LiveTransition Transition, Colour Colour, decimal Brightness = 0, decimal Temperature = 0);
