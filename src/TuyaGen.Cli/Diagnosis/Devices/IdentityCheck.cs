using TuyaGen.Cli.Input;

namespace TuyaGen.Cli.Diagnosis.Devices;

/// <summary>Is it known, is there a key, and are its settings well formed?</summary>
internal sealed class IdentityCheck : IDeviceCheck
{
    public async Task<Verdict?> RunAsync(DeviceCase patient, CancellationToken cancellationToken)
    {
        var flags = patient.Options.Device;
        var entry = patient.Book.Find(patient.Name ?? flags.Id!);
        if (entry is null && patient.Name is { } name)
        {
            patient.Note(patient.Book.Unknown(name).Message);
            return Verdicts.UnknownDevice;
        }

        patient.Note(entry is null ? "It is described by the command line." : $"The devices file lists {entry} with the id {entry.Id}.");
        if (entry is { Parent: { } gateway, Cid: not null } && patient.Book.Find(gateway) is null)
        {
            patient.Note($"It stands behind the gateway {gateway}, which the devices file does not list.");
            return Verdicts.UnknownGateway;
        }

        if (KeyProblem(patient, entry is { Parent: { } parent, Cid: not null } ? patient.Book.Find(parent) : entry) is { } problem)
            return problem;
        patient.Choice = await new DeviceFinder(patient.Host) { ReadsDocuments = false }.FindAsync(patient.Name, flags, cancellationToken).ConfigureAwait(false);
        return null;
    }

    // A person is not asked for a key here: that there is none is what they want to know.
    private static Verdict? KeyProblem(DeviceCase patient, DeviceEntry? entry)
    {
        if (patient.Options.Device.Key is not null || entry?.Key is not null)
            return null;
        if (entry?.KeyProblem is { } problem)
        {
            patient.Note(problem);
            return Verdicts.MalformedKey;
        }

        if (patient.Host.Console.Variable(KeySource.Variable) is not null)
            return null;
        patient.Note($"Neither the devices file nor the command line nor the variable {KeySource.Variable} has a key of it.");
        return Verdicts.MissingKey;
    }
}
