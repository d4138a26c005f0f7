namespace TuyaGen;

/// <summary>What a connection to an address has shown.</summary>
public enum HostFinding
{
    /// <summary>A device whose id is known now: its own answer or one of the given keys has shown which it is.</summary>
    Identified,

    /// <summary>A device that answers as Tuya's do, but that none of the given keys opens.</summary>
    NoKeyFits,

    /// <summary>Something that takes connections and does not answer: a device of 3.4 or 3.5 for which no given key is right, or something
    /// else.</summary>
    Silent,

    /// <summary>Something that resets every connection: a device whose only slot another client holds, or something else.</summary>
    Busy,
}
