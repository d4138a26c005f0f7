namespace TuyaGen.Simulation.Wire;

/// <summary>What the bytes at hand turned out to be.</summary>
internal enum ReadOutcome
{
    /// <summary>The beginning of a frame; more is needed.</summary>
    Incomplete,

    /// <summary>Bytes in front of a frame that belong to none.</summary>
    Junk,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A frame whose check or end is wrong; a wrong key looks so on 3.4 and 3.5. The body stays as it came.</summary>
    Damaged,

    /// <summary>A sound frame whose body cannot be decrypted; a wrong key looks so on 3.1 to 3.3. The body stays as it came.</summary>
    Unreadable,

    /// <summary>A frame that claims a length that no frame has.</summary>
    Hostile,
}
