namespace TuyaGen.Infrared;

/// <summary>The gap behind a frame where nothing says how long it is.</summary>
internal static class Silence
{
    /// <summary>In microseconds; the gap that blasters put behind codes of their own making.</summary>
    public const int AfterFrame = 30_000;
}
