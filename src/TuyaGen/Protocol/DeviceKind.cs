namespace TuyaGen;

/// <summary>How a device wants to be asked.</summary>
public enum DeviceKind
{
    /// <summary>It answers a plain query.</summary>
    Default,

    /// <summary>It refuses a plain query with "data unvalid" and answers only to a list of data points. All 3.2 devices are so.</summary>
    Device22,
}
