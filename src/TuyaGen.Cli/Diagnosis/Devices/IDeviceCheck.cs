namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>One thing that is looked at.</summary>
internal interface IDeviceCheck
{
    /// <summary>Looks, and notes what it sees.</summary>
    /// <returns>What is the matter; null where the next check has to tell.</returns>
    Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken);
}
