namespace TuyaGen.Discovery;

/// <summary>What is known after an answer.</summary>
/// <param name="Kind">What.</param>
/// <param name="Version">The version, where the answer shows it.</param>
/// <param name="Id">The device, where it is identified.</param>
/// <param name="WantsList">Whether it refused for lack of a list of data points, as device22 does.</param>
internal readonly record struct Clue(ClueKind Kind, TuyaVersion? Version = null, string? Id = null, bool WantsList = false)
{
    /// <summary>Whether there is nothing more to find out.</summary>
    public bool IsFinal => Kind is ClueKind.Identified or ClueKind.NoKeyFits;
}
