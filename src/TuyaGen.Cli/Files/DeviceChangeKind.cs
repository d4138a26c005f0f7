namespace TuyaGen.Cli.Files;

/// <summary>The ways in which a device in the file and a device in the cloud compare.</summary>
internal enum DeviceChangeKind
{
    /// <summary>The file had nothing to learn.</summary>
    Unchanged,

    /// <summary>The file did not have the device.</summary>
    New,

    /// <summary>The device was paired again: the old key opens nothing any more.</summary>
    KeyChanged,

    /// <summary>Something else than the key changed.</summary>
    Updated,

    /// <summary>The cloud does not list the device; it is kept.</summary>
    Unlisted,
}
