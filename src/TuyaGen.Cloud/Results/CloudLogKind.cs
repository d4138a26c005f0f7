namespace TuyaGen.Cloud;

/// <summary>What an entry of a device's log tells; the values are Tuya's numbers.</summary>
public enum CloudLogKind
{
    /// <summary>It connected to the cloud.</summary>
    Online = 1,

    /// <summary>It lost the cloud.</summary>
    Offline = 2,

    /// <summary>It was activated.</summary>
    Activated = 3,

    /// <summary>It was reset.</summary>
    Reset = 4,

    /// <summary>It was sent a command.</summary>
    Command = 5,

    /// <summary>Its firmware was updated.</summary>
    Firmware = 6,

    /// <summary>It reported a data point.</summary>
    Report = 7,

    /// <summary>It reported its reception.</summary>
    Signal = 8,

    /// <summary>It started again.</summary>
    Restart = 9,

    /// <summary>A schedule ran.</summary>
    Schedule = 10,
}
