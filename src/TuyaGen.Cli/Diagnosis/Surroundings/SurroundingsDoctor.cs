using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Diagnosis.Surroundings;

/// <summary>Examines what lies around the devices: everything, because several things may be the matter at once.</summary>
internal static class SurroundingsDoctor
{
    public static async Task<DoctorReport> ExamineAsync(CliHost host, DoctorOptions options, CancellationToken cancellationToken)
    {
        var scene = new SurroundingsCase(host, options);
        foreach (var check in Checks())
            await check.RunAsync(scene, cancellationToken).ConfigureAwait(false);
        return scene.Report();
    }

    private static IEnumerable<ISurroundingsCheck> Checks() =>
    [
        new DevicesFileCheck(),
        new FileRightsCheck(),
        new SnapshotCheck(),
        new CredentialsCheck(),
        new ClockCheck(),
        new InterfaceCheck(),
        new DeviceAddressCheck(),
        new PortCheck(),
        new BroadcastCheck(),
    ];
}
