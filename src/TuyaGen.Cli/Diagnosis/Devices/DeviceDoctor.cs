using TuyaGen.Cli.Host;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Examines one device: check after check, until one says what is the matter.</summary>
internal static class DeviceDoctor
{
    /// <exception cref="UsageException">The command line makes no sense, or the devices file cannot be read.</exception>
    public static async Task<DoctorReport> ExamineAsync(CliHost host, string? name, DoctorOptions options, CancellationToken cancellationToken)
    {
        var patient = new DeviceCase(host, name, options);
        await using var own = patient.ConfigureAwait(false);
        foreach (var check in Checks())
        {
            if (await check.RunAsync(patient, cancellationToken).ConfigureAwait(false) is { } verdict)
                return patient.Report(verdict);
        }

        return patient.Report(Verdicts.Healthy);
    }

    private static IEnumerable<IDeviceCheck> Checks() =>
    [
        new IdentityCheck(),
        new AddressCheck(),
        new BroadcastCheck(),
        new NetworkCheck(),
        new ConnectionCheck(),
        new SecondLookCheck(),
        new ClockCheck(),
        new SubDeviceCheck(),
    ];
}
